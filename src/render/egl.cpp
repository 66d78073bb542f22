#include "render/egl.h"

#include "render/remedy.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace render {

namespace {

// Declared here so that building needs no EGL headers. Names and values: EGL 1.5 specification,
// https://registry.khronos.org/EGL/specs/eglspec.1.5.pdf, and the extensions' texts beside it.
using Handle = void*;
using Int = std::int32_t;
using Enum = unsigned;
constexpr Enum kPlatformSurfaceless = 0x31DD; // EGL_PLATFORM_SURFACELESS_MESA
constexpr Enum kPlatformDevice = 0x313F;      // EGL_PLATFORM_DEVICE_EXT
constexpr Enum kOpenGlApi = 0x30A2;           // EGL_OPENGL_API
constexpr Int kExtensions = 0x3055;
constexpr Int kNone = 0x3038;
constexpr Int kSurfaceType = 0x3033;
constexpr Int kPbufferBit = 1;
constexpr Int kRenderableType = 0x3040;
constexpr Int kOpenGlBit = 8;
constexpr Int kWidth = 0x3057;
constexpr Int kHeight = 0x3056;
constexpr Int kContextMajor = 0x3098;
constexpr Int kContextMinor = 0x30FB;
constexpr Int kContextProfile = 0x30FD;
constexpr Int kCoreProfile = 1;
constexpr unsigned kGlVersion = 0x1F02; // GL_VERSION

struct Api {
    Loader find = nullptr;
    const char* (*queryString)(Handle, Int) = nullptr;
    Handle (*getDisplay)(Handle) = nullptr;
    unsigned (*initialize)(Handle, Int*, Int*) = nullptr;
    unsigned (*bindApi)(Enum) = nullptr;
    unsigned (*chooseConfig)(Handle, const Int*, Handle*, Int, Int*) = nullptr;
    Handle (*createContext)(Handle, Handle, Handle, const Int*) = nullptr;
    unsigned (*destroyContext)(Handle, Handle) = nullptr;
    Handle (*createPbuffer)(Handle, Handle, const Int*) = nullptr;
    unsigned (*destroySurface)(Handle, Handle) = nullptr;
    unsigned (*makeCurrent)(Handle, Handle, Handle, Handle) = nullptr;
    Handle (*getPlatformDisplay)(Enum, Handle, const Int*) = nullptr; ///< may be missing
    unsigned (*queryDevices)(Int, Handle*, Int*) = nullptr;           ///< may be missing

    bool load(void* library)
    {
        const auto get = [&](auto& target, const char* name, bool extension = false) {
            using Target = std::remove_reference_t<decltype(target)>;
            target = extension ? reinterpret_cast<Target>(find(name))
                               : reinterpret_cast<Target>(dlsym(library, name));
            return extension || target != nullptr;
        };
        if (!(get(find, "eglGetProcAddress") && get(queryString, "eglQueryString") &&
              get(getDisplay, "eglGetDisplay") && get(initialize, "eglInitialize") &&
              get(bindApi, "eglBindAPI") && get(chooseConfig, "eglChooseConfig") &&
              get(createContext, "eglCreateContext") && get(destroyContext, "eglDestroyContext") &&
              get(createPbuffer, "eglCreatePbufferSurface") && get(destroySurface, "eglDestroySurface") &&
              get(makeCurrent, "eglMakeCurrent")))
            return false;
        get(getPlatformDisplay, "eglGetPlatformDisplayEXT", true);
        get(queryDevices, "eglQueryDevicesEXT", true);
        return true;
    }
};

bool lists(const char* extensions, std::string_view name)
{
    std::string_view left = extensions == nullptr ? "" : extensions;
    while (!left.empty()) {
        const std::size_t end = std::min(left.find(' '), left.size());
        if (left.substr(0, end) == name)
            return true;
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    return false;
}

struct Candidate {
    std::string name;
    Handle display;
};

std::vector<Candidate> candidates(const Api& egl)
{
    std::vector<Candidate> found;
    const char* client = egl.queryString(nullptr, kExtensions);
    if (egl.getPlatformDisplay != nullptr && lists(client, "EGL_MESA_platform_surfaceless"))
        found.push_back(
            {"Mesa without display", egl.getPlatformDisplay(kPlatformSurfaceless, nullptr, nullptr)});
    if (egl.getPlatformDisplay != nullptr && egl.queryDevices != nullptr &&
        lists(client, "EGL_EXT_platform_device")) {
        std::array<Handle, 16> devices{};
        Int count = 0;
        if (egl.queryDevices(static_cast<Int>(devices.size()), devices.data(), &count) != 0)
            for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
                found.push_back({fmt::format("graphics device {}", i),
                                 egl.getPlatformDisplay(kPlatformDevice, devices[i], nullptr)});
    }
    found.push_back({"the default display", egl.getDisplay(nullptr)});
    std::erase_if(found, [](const Candidate& c) { return c.display == nullptr; });
    return found;
}

} // namespace

struct EglContext::Impl {
    Api egl;
    Handle display = nullptr;
    Handle context = nullptr;
    Handle surface = nullptr;

    bool makeContext(const Int* attributes);
    void drop();
};

/// Makes a context of the display current, on no surface or on one of a single pixel.
bool EglContext::Impl::makeContext(const Int* attributes)
{
    const bool surfaceless = lists(egl.queryString(display, kExtensions), "EGL_KHR_surfaceless_context");
    const std::array<Int, 5> wanted{kSurfaceType, surfaceless ? 0 : kPbufferBit, kRenderableType, kOpenGlBit,
                                    kNone};
    Handle config = nullptr;
    Int count = 0;
    if (egl.chooseConfig(display, wanted.data(), &config, 1, &count) == 0 || count == 0)
        return false;
    context = egl.createContext(display, config, nullptr, attributes);
    if (context == nullptr)
        return false;
    if (!surfaceless) {
        const std::array<Int, 5> size{kWidth, 1, kHeight, 1, kNone};
        surface = egl.createPbuffer(display, config, size.data());
    }
    if (egl.makeCurrent(display, surface, surface, context) != 0)
        return true;
    drop();
    return false;
}

/// The display itself stays open: EGL shares it with every other context of the process.
void EglContext::Impl::drop()
{
    if (context != nullptr) {
        egl.makeCurrent(display, nullptr, nullptr, nullptr);
        egl.destroyContext(display, context);
    }
    if (surface != nullptr)
        egl.destroySurface(display, surface);
    context = surface = nullptr;
}

EglContext::EglContext() : impl_(std::make_unique<Impl>()) {}

EglContext::~EglContext()
{
    impl_->drop();
}

base::Result<std::unique_ptr<EglContext>> EglContext::open(const char* library)
{
    // Never closed: drivers do not survive being unloaded.
    void* loaded = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (loaded == nullptr)
        return noContext(fmt::format("{} is not installed", library));
    std::unique_ptr<EglContext> made(new EglContext);
    Impl& impl = *made->impl_;
    if (!impl.egl.load(loaded))
        return noContext(fmt::format("{} lacks the calls of EGL 1.4", library));

    constexpr std::array<Int, 7> kCore{kContextMajor, 3,    kContextMinor, 3, kContextProfile,
                                       kCoreProfile,  kNone};
    constexpr std::array<Int, 1> kAny{kNone};
    std::string tried;
    std::optional<std::string> older;
    for (const Candidate& candidate : candidates(impl.egl)) {
        tried += (tried.empty() ? "" : ", ") + candidate.name;
        impl.display = candidate.display;
        if (impl.egl.initialize(impl.display, nullptr, nullptr) == 0 || impl.egl.bindApi(kOpenGlApi) == 0)
            continue;
        if (impl.makeContext(kCore.data()))
            return made;
        // Not 3.3: ask for whatever there is, to say what it is.
        if (!older && impl.makeContext(kAny.data())) {
            using GetString = const unsigned char* (*)(unsigned);
            const auto getString = reinterpret_cast<GetString>(impl.egl.find("glGetString"));
            const unsigned char* version = getString == nullptr ? nullptr : getString(kGlVersion);
            if (version != nullptr)
                older = fmt::format("OpenGL {}", reinterpret_cast<const char*>(version));
            impl.drop();
        }
    }
    if (older)
        return tooOld(*older);
    return noContext(fmt::format("no context from {}", tried.empty() ? std::string("any display") : tried));
}

Loader EglContext::loader() const
{
    return impl_->egl.find;
}

} // namespace render
