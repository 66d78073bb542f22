// The scene of `cartovid render` before it becomes pixels, to plant changes in, and the golden
// pictures to compare it with.
#pragma once

#include "app/opening.h"
#include "base/image.h"
#include "project_folder.h"
#include "render/painted.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

/// The scene of `cartovid render` at this size, before it becomes pixels.
class Studio {
public:
    explicit Studio(const app::Options& options = {}, int width = 1920, int height = 1080)
        : options_(options), width_(width), height_(height)
    {
        auto opened = app::openStage(options_, app::startLoading(options_));
        REQUIRE_MESSAGE(opened.ok(), (opened.ok() ? std::string() : opened.error().message));
        opening_ = std::move(opened).value();
        painter_ = std::make_unique<render::Painter>(stage().atlas.geography, stage().fonts);
    }

    app::Stage& stage() { return *opening_.stage; }
    session::State& state() { return opening_.state; }
    render::Painter& painter() { return *painter_; }
    scene::Scene scene() { return stage().poster(state(), width_, height_, 1); }

    /// The scene as `cartovid render` paints it, in bands of so many rows.
    base::Image painted(const scene::Scene& scene, render::Ground ground = render::Ground::Painted,
                        int rows = render::kBandRows)
    {
        return testing::painted(*painter_, scene, ground, rows);
    }

    base::ImageDifference against(const std::string& reference, const scene::Scene& scene)
    {
        const std::string golden = projectFolder() / "tests/golden/";
        const auto expected = base::readPng(golden + reference);
        REQUIRE_MESSAGE(expected.ok(), (expected.ok() ? std::string() : expected.error().message));
        return base::compareImages(painted(scene), expected.value());
    }

private:
    app::Options options_;
    int width_;
    int height_;
    app::Opening opening_;
    std::unique_ptr<render::Painter> painter_;
};
