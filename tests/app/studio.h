// The scene of `cartovid render` before it becomes pixels, to plant changes in, and the golden
// pictures to compare it with.
#pragma once

#include "app/opening.h"
#include "base/image.h"
#include "render/offscreen.h"

#include <doctest/doctest.h>

#include <string>

/// The scene of `cartovid render` at this size, before it becomes pixels.
class Studio {
public:
    explicit Studio(const app::Options& options = {}, int width = 1920, int height = 1080)
        : options_(options), width_(width), height_(height)
    {
        auto made = render::Offscreen::create();
        REQUIRE_MESSAGE(made.ok(), (made.ok() ? std::string() : made.error().message));
        context_ = std::move(made).value();
        auto opened = app::openStage(options_, app::startLoading(options_));
        REQUIRE_MESSAGE(opened.ok(), (opened.ok() ? std::string() : opened.error().message));
        opening_ = std::move(opened).value();
        auto renderer = render::Renderer::create(context_->loader(), stage().atlas.geography, stage().fonts);
        REQUIRE(renderer.ok());
        renderer_ = std::move(renderer).value();
    }

    app::Stage& stage() { return *opening_.stage; }
    session::State& state() { return opening_.state; }
    render::Renderer& renderer() { return *renderer_; }
    render::Target& target() { return context_->target(); }
    scene::Scene scene() { return stage().poster(state(), width_, height_, 1); }

    base::ImageDifference against(const std::string& reference, const scene::Scene& scene)
    {
        const std::string golden = std::string(CARTOVID_SOURCE_DIR) + "/tests/golden/";
        const auto expected = base::readPng(golden + reference);
        REQUIRE_MESSAGE(expected.ok(), (expected.ok() ? std::string() : expected.error().message));
        REQUIRE(context_->bindTarget(width_, height_).ok());
        renderer_->draw(scene);
        return base::compareImages(render::readPixels(width_, height_), expected.value());
    }

private:
    app::Options options_;
    int width_;
    int height_;
    app::Opening opening_;
    std::unique_ptr<render::Offscreen> context_;
    std::unique_ptr<render::Renderer> renderer_;
};
