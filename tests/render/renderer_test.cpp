#include "demo.h"
#include "layout/line_detail.h"
#include "render/egl.h"

#include <glad/gl.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

using namespace testing;

namespace {

GLint state(GLenum name)
{
    GLint value = -1;
    glGetIntegerv(name, &value);
    return value;
}

void checkTooOld(const base::Error& error)
{
    CHECK(error.exit == base::Exit::Display);
    for (const char* part : {"3.3", "2.1", "libgl1-mesa-dri", "LIBGL_ALWAYS_SOFTWARE=1"}) {
        CAPTURE(part);
        CHECK(error.message.find(part) != std::string::npos);
    }
}

} // namespace

TEST_CASE("the same scene gives the same bytes, in another context too")
{
    Canvas first(demoLand(10));
    const scene::Scene scene = demoScene(first.geography, 640, 360, 1);
    const base::Image image = first.paint(scene);
    CHECK(first.paint(scene).rgba == image.rgba);
    Canvas second(demoLand(10));
    CHECK(second.paint(scene).rgba == image.rgba);
}

TEST_CASE("the picture is opaque")
{
    Canvas canvas(demoLand(6));
    const scene::Scene scene = demoScene(canvas.geography, 320, 200, 1);
    REQUIRE(canvas.offscreen->bindTarget(320, 200).ok());
    canvas.renderer->draw(scene);
    std::vector<std::uint8_t> raw(320 * 200 * 4);
    glReadPixels(0, 0, 320, 200, GL_RGBA, GL_UNSIGNED_BYTE, raw.data());
    for (std::size_t i = 3; i < raw.size(); i += 4)
        if (raw[i] != 255)
            FAIL_CHECK("alpha ", static_cast<int>(raw[i]), " at byte ", i);
}

TEST_CASE("after a rebuild the picture and the number of GPU objects are the same")
{
    Canvas canvas(demoLand(10));
    const scene::Scene scene = demoScene(canvas.geography, 640, 360, 1);
    const base::Image image = canvas.paint(scene);
    const int objects = canvas.renderer->objectCount();
    CHECK(objects > 0);
    REQUIRE(canvas.renderer->rebuild().ok());
    CHECK(canvas.paint(scene).rgba == image.rgba);
    CHECK(canvas.renderer->objectCount() == objects);
}

TEST_CASE("a rebuild shows the land as it is then")
{
    Canvas canvas;
    scene::Scene scene = sheet(140, 140);
    scene::MapPart part;
    part.projection = {model::kMainland, {70, 70}, 1};
    part.fills.push_back({scene::LayerKind::Regions, 0, kRed});
    scene.leaves[0].maps.push_back(part);
    CHECK(inkOf(canvas.paint(scene)) == 0);
    canvas.geography.frames[0].regions = squareWithHole();
    REQUIRE(canvas.renderer->rebuild().ok());
    CHECK(at(canvas.paint(scene), 30, 70) == kRed);
}

TEST_CASE("a hundred different frames leave no GPU object behind")
{
    Canvas canvas(demoLand(6));
    canvas.paint(demoScene(canvas.geography, 200, 120, 1));
    const int objects = canvas.renderer->objectCount();
    for (int i = 0; i < 100; ++i)
        canvas.paint(demoScene(canvas.geography, 200 + i, 120, 1 + i * 0.01, {i * 1.5, 0}, 1 + i * 0.05));
    CHECK(canvas.renderer->objectCount() == objects);
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("drawing leaves the context as a toolkit that draws next expects it")
{
    Canvas canvas(demoLand(6));
    canvas.paint(demoScene(canvas.geography, 200, 120, 1));
    CHECK(state(GL_CURRENT_PROGRAM) == 0);
    CHECK(state(GL_VERTEX_ARRAY_BINDING) == 0);
    CHECK(state(GL_ARRAY_BUFFER_BINDING) == 0);
    CHECK(glIsEnabled(GL_SCISSOR_TEST) == GL_FALSE);
    CHECK(state(GL_BLEND_EQUATION_RGB) == GL_FUNC_ADD);
    CHECK(state(GL_UNPACK_ALIGNMENT) == 4);
}

TEST_CASE("what a toolkit left switched on does not spoil the next frame")
{
    Canvas canvas(demoLand(6));
    const scene::Scene scene = demoScene(canvas.geography, 200, 120, 1);
    const base::Image image = canvas.paint(scene);
    glEnable(GL_SCISSOR_TEST);
    glScissor(0, 0, 10, 10);
    glEnable(GL_CULL_FACE);
    glEnable(GL_DEPTH_TEST);
    glBlendEquation(GL_FUNC_REVERSE_SUBTRACT);
    glColorMask(GL_FALSE, GL_TRUE, GL_TRUE, GL_FALSE);
    glDisable(GL_BLEND);
    CHECK(canvas.paint(scene).rgba == image.rgba);
}

TEST_CASE("a target without alpha gets the same map but for the joints of lines")
{
    Canvas canvas(demoLand(10));
    const scene::Scene scene = demoScene(canvas.geography, 640, 360, 1);
    const base::Image image = canvas.paint(scene);
    GLuint frame = 0;
    GLuint colour = 0;
    glGenFramebuffers(1, &frame);
    glGenRenderbuffers(1, &colour);
    glBindFramebuffer(GL_FRAMEBUFFER, frame);
    glBindRenderbuffer(GL_RENDERBUFFER, colour);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGB8, 640, 360);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour);
    REQUIRE(glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE);
    canvas.renderer->draw(scene);
    const base::ImageDifference difference = base::compareImages(render::readPixels(640, 360), image);
    CHECK(difference.share < 0.002);
    glDeleteFramebuffers(1, &frame);
    glDeleteRenderbuffers(1, &colour);
}

TEST_CASE("the renderer says which OpenGL it found")
{
    Canvas canvas;
    const render::ContextInfo& info = canvas.renderer->info();
    CHECK(info.major * 10 + info.minor >= 33);
    CHECK_FALSE(info.renderer.empty());
    CHECK_FALSE(info.vendor.empty());
    CHECK(info.version.find('.') != std::string::npos);
}

TEST_CASE("a driver that was reset is noticed, instead of drawing into nothing for ever")
{
    static unsigned status = 0;
    static render::Loader real = nullptr;
    Canvas canvas;
    CHECK_FALSE(canvas.renderer->isLost());
    real = canvas.offscreen->loader();
    const render::Loader told = [](const char* name) -> void (*)() {
        if (std::string_view(name) != "glGetGraphicsResetStatusARB")
            return real(name);
        unsigned (*const answer)() = [] { return status; };
        return reinterpret_cast<void (*)()>(answer);
    };
    const model::Geography land = emptyLand();
    const auto fonts = base::FontSet::load();
    const auto made = render::Renderer::create(told, land, fonts.value());
    REQUIRE(made.ok());
    CHECK_FALSE(made.value()->isLost());
    status = 0x8254; // GL_INNOCENT_CONTEXT_RESET_ARB
    CHECK(made.value()->isLost());
}

TEST_CASE("an OpenGL under 3.3 is refused with its version and two remedies")
{
    if (std::getenv("MESA_GL_VERSION_OVERRIDE") == nullptr) {
        // Mesa reads the variable once in a process: look at it in one of its own.
        const std::string self = std::filesystem::read_symlink("/proc/self/exe").string();
        const std::string command =
            "MESA_GL_VERSION_OVERRIDE=2.1 '" + self + "' --test-case='an OpenGL under 3.3*' >/dev/null";
        CHECK(std::system(command.c_str()) == 0);
        return;
    }
    const auto context = render::Offscreen::create();
    if (context.ok()) { // the driver gave one all the same: the renderer must see through it
        const auto fonts = base::FontSet::load();
        const model::Geography land = emptyLand();
        const auto made = render::Renderer::create(context.value()->loader(), land, fonts.value());
        REQUIRE_FALSE(made.ok());
        checkTooOld(made.error());
        return;
    }
    checkTooOld(context.error());
}

TEST_CASE("a loader that finds nothing is refused, not called into")
{
    const auto fonts = base::FontSet::load();
    REQUIRE(fonts.ok());
    const model::Geography land = emptyLand();
    const render::Loader nothing = [](const char*) -> void (*)() { return nullptr; };
    const auto made = render::Renderer::create(nothing, land, fonts.value());
    REQUIRE_FALSE(made.ok());
    CHECK(made.error().exit == base::Exit::Display);
    CHECK(made.error().message.find("no OpenGL") != std::string::npos);
}

TEST_CASE("a computer without EGL is told what to install")
{
    const auto context = render::EglContext::open("libEGL-not-here.so.1");
    REQUIRE_FALSE(context.ok());
    CHECK(context.error().exit == base::Exit::Display);
    CHECK(context.error().message.find("libEGL-not-here.so.1") != std::string::npos);
    CHECK(context.error().message.find("libegl1") != std::string::npos);
    const auto wrong = render::EglContext::open("libc.so.6");
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().exit == base::Exit::Display);
}

TEST_CASE("a picture larger than the driver's limit is refused as wrong usage")
{
    Canvas canvas;
    for (const auto& [width, height] : {std::pair{1 << 20, 100}, {100, 1 << 20}, {0, 100}, {100, -5}}) {
        const auto done = canvas.offscreen->bindTarget(width, height);
        REQUIRE_FALSE(done.ok());
        CHECK(done.error().exit == base::Exit::Usage);
        CHECK(done.error().message.find(std::to_string(state(GL_MAX_RENDERBUFFER_SIZE))) !=
              std::string::npos);
    }
    CHECK(canvas.offscreen->bindTarget(100, 50).ok());
}

TEST_CASE("a picture is read from its top row down")
{
    Canvas canvas;
    scene::Scene scene = sheet(8, 5);
    scene.leaves[0].boxes.push_back({{0, 0, 8, 1}, 0, kRed, 0, {}});
    scene.leaves[0].boxes.push_back({{0, 4, 8, 1}, 0, kBlue, 0, {}});
    const base::Image image = canvas.paint(scene);
    CHECK(image.width == 8);
    CHECK(image.height == 5);
    CHECK(at(image, 3, 0) == kRed);
    CHECK(at(image, 3, 2) == kWhite);
    CHECK(at(image, 3, 4) == kBlue);
}

TEST_CASE("simplifying a line moves it by no more than the tolerance")
{
    std::vector<model::Vertex> line;
    std::uint32_t random = 7;
    float y = 0;
    for (int i = 0; i < 500; ++i) {
        random = random * 1664525U + 1013904223U;
        y += static_cast<float>(random >> 8U) / (1U << 24U) * 20 - 10;
        line.push_back({static_cast<float>(i) * 10, y});
    }
    const std::vector<float> tolerances = layout::pointTolerances(line);
    for (const float tolerance : {1.F, 5.F, 20.F, 100.F}) {
        std::vector<model::Vertex> kept;
        for (std::size_t i = 0; i < line.size(); ++i)
            if (tolerances[i] > tolerance)
                kept.push_back(line[i]);
        CHECK(kept.front() == line.front());
        CHECK(kept.back() == line.back());
        CHECK(kept.size() < line.size());
        for (const model::Vertex p : line) {
            float nearest = 1e9F;
            for (std::size_t k = 0; k + 1 < kept.size(); ++k) {
                const float dx = kept[k + 1].x - kept[k].x;
                const float dy = kept[k + 1].y - kept[k].y;
                const float t = std::clamp(
                    ((p.x - kept[k].x) * dx + (p.y - kept[k].y) * dy) / (dx * dx + dy * dy), 0.F, 1.F);
                nearest = std::min(nearest, std::hypot(p.x - kept[k].x - t * dx, p.y - kept[k].y - t * dy));
            }
            CHECK(nearest <= tolerance * 1.001F);
        }
    }
}
