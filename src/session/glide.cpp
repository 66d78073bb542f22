#include "session/glide.h"

#include <algorithm>
#include <cmath>

namespace session {

namespace {

constexpr double kLeastSpan = 0.03; // seconds: what is measured over less is chance
constexpr double kRests = 0.04;     // seconds without a push: the finger has slowed down before it left

} // namespace

void Glide::push(double now, base::Vec2 by)
{
    moves_ = false;
    std::erase_if(pushes_, [now](const Push& push) { return push.at < now - kGlideLooksBack; });
    pushes_.push_back({now, by});
}

void Glide::release(double now, double leastSpeed)
{
    // A finger that has come to rest pushes nothing on.
    std::erase_if(pushes_, [now](const Push& push) { return push.at < now - kGlideLooksBack; });
    speed_ = {};
    if (!pushes_.empty()) { // the first push is the way to where the time begins
        base::Vec2 way;
        for (std::size_t i = 1; i < pushes_.size(); ++i) {
            way = way + pushes_[i].by;
        }
        const double end = now - pushes_.back().at > kRests ? now : pushes_.back().at;
        speed_ = way * (1 / std::max(end - pushes_.front().at, kLeastSpan));
    }
    pushes_.clear();
    leastSpeed_ = leastSpeed;
    last_ = now;
    moves_ = base::length(speed_) >= leastSpeed_;
}

base::Vec2 Glide::step(double now)
{
    if (!moves_ || !(now > last_)) {
        return {};
    }
    const double left = std::exp(-(now - last_) / kGlideDecay);
    const base::Vec2 way = speed_ * (kGlideDecay * (1 - left));
    speed_ = speed_ * left;
    last_ = now;
    moves_ = base::length(speed_) >= leastSpeed_;
    return way;
}

void Glide::stop()
{
    moves_ = false;
    pushes_.clear();
}

} // namespace session
