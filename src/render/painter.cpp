#include "render/painter.h"

#include "render/shape_paint.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>

namespace render {

namespace {

/// A piece of text as a picture, placed.
struct Lettering {
    PixelWindow window;
    base::Colour colour;
    std::size_t cover; ///< where it begins in the sketch's
};

/// What all bands share of a leaf: everything that only one thread may work out.
struct LeafSketch {
    const scene::Leaf* leaf;
    PixelWindow clip;
    std::vector<LandPaint> land;
    std::vector<Lettering> letterings;
};

class Sketch {
public:
    Sketch(const scene::Scene& scene, LineDetails& details, LinePicture& letters) : scene_(scene)
    {
        for (const scene::Leaf& leaf : scene.leaves) {
            LeafSketch sketch{&leaf, pixelsOf(leaf.clip, scene.width, scene.height), {}, {}};
            if (sketch.clip.isEmpty())
                continue;
            for (const scene::MapPart& part : leaf.maps)
                sketch.land.emplace_back(part, details, sketch.clip);
            for (const scene::Text& text : leaf.texts)
                if (text.haloPx > 0 && text.halo.a > 0)
                    letter(text, text.haloPx, text.halo, letters, sketch);
            for (const scene::Text& text : leaf.texts)
                if (text.colour.a > 0)
                    letter(text, 0, text.colour, letters, sketch);
            leaves_.push_back(std::move(sketch));
        }
    }

    void paint(Band& band) const
    {
        for (const LeafSketch& leaf : leaves_) {
            const PixelWindow clip = common(leaf.clip, band.window());
            if (!clip.isEmpty())
                paint(band, clip, leaf);
        }
    }

private:
    void letter(const scene::Text& text, float strokePx, base::Colour colour, LinePicture& letters,
                LeafSketch& sketch)
    {
        for (const TextPiece& piece : piecesOf(text, letters.fonts())) {
            const LinePicture::Frame frame =
                letters.set(text.face, text.sizePx, piece.utf8, strokePx, piece.phase);
            const PixelWindow window{static_cast<int>(piece.pen) + frame.left, baselineOf(text) - frame.top,
                                     frame.width, frame.height};
            if (common(window, sketch.clip).isEmpty())
                continue;
            const std::size_t begin = cover_.size();
            const auto width = static_cast<std::size_t>(frame.width);
            cover_.resize(begin + width * static_cast<std::size_t>(frame.height));
            letters.write(&cover_[begin], width);
            sketch.letterings.push_back({window, colour, begin});
        }
    }

    template<class Shapes>
    static void paintAll(Band& band, const PixelWindow& clip, const Shapes& shapes)
    {
        for (const auto& shape : shapes)
            for (const ShapeForm& form : ShapeForms(shape))
                paintShape(band, clip, form);
    }

    void paint(Band& band, const PixelWindow& clip, const LeafSketch& sketch) const
    {
        const scene::Leaf& leaf = *sketch.leaf;
        if (leaf.ground)
            band.fill(clip, {leaf.ground->r, leaf.ground->g, leaf.ground->b, 255});
        for (const LandPaint& land : sketch.land)
            land.paint(band, clip);
        paintAll(band, clip, leaf.boxes);
        paintAll(band, clip, leaf.lines);
        paintAll(band, clip, leaf.hexagons);
        paintAll(band, clip, leaf.discs);
        paintAll(band, clip, leaf.sectors);
        for (const Lettering& lettering : sketch.letterings)
            paint(band, clip, lettering);
    }

    void paint(Band& band, const PixelWindow& clip, const Lettering& lettering) const
    {
        const PixelWindow& window = lettering.window;
        const PixelWindow seen = common(window, clip);
        if (seen.isEmpty())
            return;
        const Weights weights = weightsOf(lettering.colour);
        for (int y = seen.top; y < seen.bottom(); ++y) {
            const std::uint8_t* cover =
                &cover_[lettering.cover +
                        static_cast<std::size_t>(y - window.top) * static_cast<std::size_t>(window.width) +
                        static_cast<std::size_t>(seen.left - window.left)];
            std::uint8_t* pixel = band.at(seen.left, y);
            for (int i = 0; i < seen.width; ++i, pixel += 4)
                if (cover[i] != 0)
                    lay(pixel, lettering.colour, weights[cover[i]]);
        }
    }

    const scene::Scene& scene_;
    std::vector<LeafSketch> leaves_;
    std::vector<std::uint8_t> cover_; ///< of all texts
};

/// Lets `work` run on all processors, this thread among them.
template<class Work>
void onAllProcessors(const Work& work)
{
    constexpr unsigned kMost = 8;
    std::vector<std::thread> others;
    try {
        for (unsigned i = 1; i < std::min(kMost, std::thread::hardware_concurrency()); ++i)
            others.emplace_back(work);
    } catch (const std::system_error&) { // no more threads to be had: those there are do it all
    }
    work();
    for (std::thread& other : others)
        other.join();
}

} // namespace

void Painter::paint(const scene::Scene& scene, Ground ground, const RowSink& sink, int rows)
{
    const Sketch sketch(scene, details_, letters_);
    const base::Colour background{scene.background.r, scene.background.g, scene.background.b,
                                  static_cast<std::uint8_t>(ground == Ground::Painted ? 255 : 0)};
    const int bands = (scene.height + rows - 1) / rows;
    std::atomic<int> next = 0;
    std::mutex handing;
    std::condition_variable handed;
    int turn = 0;
    onAllProcessors([&] {
        for (int i = next++; i < bands; i = next++) {
            const int top = i * rows;
            Band band({0, top, scene.width, std::min(rows, scene.height - top)}, background);
            sketch.paint(band);
            if (ground == Ground::Clear)
                band.divideByAlpha();
            const std::function<void()> hand = sink(band.bytes());
            std::unique_lock lock(handing);
            handed.wait(lock, [&] { return turn == i; });
            hand();
            ++turn;
            lock.unlock();
            handed.notify_all();
        }
    });
}

} // namespace render
