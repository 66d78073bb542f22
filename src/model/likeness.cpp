#include "model/likeness.h"

#include "base/text.h"

#include <algorithm>
#include <string>

namespace model {

namespace {

using Trigrams = std::vector<std::uint32_t>; // ascending, each once

Trigrams trigramsOf(std::string_view name, std::string_view organisation)
{
    std::string text = base::fold(name) + " " + base::fold(organisation);
    std::ranges::replace_if(
        text,
        [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte < 0x80 && (byte < '0' || (byte > '9' && byte < 'a') || byte > 'z');
        },
        ' ');
    Trigrams trigrams;
    for (const std::string& word : base::words(text)) {
        const std::string padded = " " + word + " ";
        for (std::size_t i = 0; i + 3 <= padded.size(); ++i) {
            const auto byte = [&](std::size_t k) {
                return static_cast<std::uint32_t>(static_cast<unsigned char>(padded[i + k]));
            };
            trigrams.push_back(byte(0) << 16U | byte(1) << 8U | byte(2));
        }
    }
    std::ranges::sort(trigrams);
    const auto repeated = std::ranges::unique(trigrams);
    trigrams.erase(repeated.begin(), repeated.end());
    return trigrams;
}

double dice(int shared, std::size_t a, std::size_t b)
{
    return a + b == 0 ? 0 : 2.0 * shared / static_cast<double>(a + b);
}

} // namespace

void LikenessIndex::add(std::string_view name, std::string_view organisation)
{
    const Trigrams trigrams = trigramsOf(name, organisation);
    const auto row = static_cast<int>(sizes_.size());
    for (const std::uint32_t trigram : trigrams) {
        rowsWith_[trigram].push_back(row);
    }
    sizes_.push_back(static_cast<int>(trigrams.size()));
}

LikenessIndex::Match LikenessIndex::best(std::string_view name, std::string_view organisation) const
{
    const Trigrams trigrams = trigramsOf(name, organisation);
    std::vector<int> shared(sizes_.size(), 0);
    for (const std::uint32_t trigram : trigrams) {
        if (const auto rows = rowsWith_.find(trigram); rows != rowsWith_.end()) {
            for (const int row : rows->second) {
                ++shared[static_cast<std::size_t>(row)];
            }
        }
    }
    Match best;
    for (std::size_t row = 0; row < sizes_.size(); ++row) {
        const double score = dice(shared[row], trigrams.size(), static_cast<std::size_t>(sizes_[row]));
        if (score > best.score) {
            best = {static_cast<int>(row), score};
        }
    }
    return best;
}

double likeness(std::string_view nameA, std::string_view organisationA, std::string_view nameB,
                std::string_view organisationB)
{
    LikenessIndex one;
    one.add(nameA, organisationA);
    return one.best(nameB, organisationB).score;
}

} // namespace model
