# Shared by ./run and ./check: Debian packages, configure, build. To be sourced; needs bash and
# `top`, the folder of the project. Everything it says goes to stderr: stdout is the program's.
# shellcheck shell=bash

build="${top:?}/build/release"

say() { printf '%s\n' "$*" >&2; }

die() {
    say "$(basename "$0"): $*"
    exit 1
}

# packagesOf LIST…: the names in package lists, without comments and empty lines.
packagesOf() { sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$@"; }

# missingPackages NAME…: those of the names that are not installed; one call of dpkg-query.
missingPackages() {
    local installed
    # Fails when one of the names is unknown, and prints the others all the same.
    installed=$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null | sed -n 's/^ii *//p') || true
    printf '%s\n' "$@" | grep -vxF -f <(printf '%s\n' "$installed" none) || true
}

# installPackages LIST…: installs what the lists name and the machine lacks, and says which.
installPackages() {
    local wanted missing root=()
    mapfile -t wanted < <(packagesOf "$@")
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        command -v cmake >/dev/null && return 0 # another distribution: CMake names what it misses
        die "this is not Debian or Ubuntu; install the counterparts of: ${wanted[*]}"
    fi
    mapfile -t missing < <(missingPackages "${wanted[@]}")
    [ ${#missing[@]} -eq 0 ] && return 0

    say "Missing Debian packages: ${missing[*]}"
    local by_hand="apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || die "they need root and there is no sudo; as root, run: $by_hand"
        root=(sudo)
        say "Installing them through sudo."
    fi
    local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
        apt-get -q -y -o DPkg::Lock::Timeout=300)
    "${apt[@]}" update >&2 || say "The package lists could not be refreshed; trying with those at hand."
    "${apt[@]}" install --no-install-recommends "${missing[@]}" >&2 ||
        die "the packages could not be installed; as root, run: $by_hand"
    packages_changed=yes
}

# installMissingCommands LIST: the packages of commands that nothing else brings (lines: COMMAND PACKAGE).
# Never fails: what needs them says itself that it is skipped.
installMissingCommands() {
    local name package wanted=() root=()
    while read -r name package; do
        command -v "$name" >/dev/null || wanted+=("$package")
    done < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$1")
    [ ${#wanted[@]} -eq 0 ] && return 0
    command -v apt-get >/dev/null || return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || return 0
        root=(sudo)
    fi
    for package in "${wanted[@]}"; do # one at a time: a package that conflicts keeps none of the others out
        say "Installing $package for the browser tests"
        "${root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -q -y -o DPkg::Lock::Timeout=300 \
            install --no-install-recommends "$package" >&2 || say "$package cannot be installed; its tests are skipped."
    done
}

# configure [OPTION…]: CMake, when there is no build folder yet, when it was made for another
# folder, or when packages have just come (CMake remembers what it did not find).
configure() {
    local cache="$build/CMakeCache.txt" fresh=()
    if [ -f "$cache" ]; then
        if grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$top" "$cache" && [ -f "$build/build.ninja" ] &&
            [ "${packages_changed:-no}" = no ] && hasOptions "$cache" "$@"; then
            return 0
        fi
        fresh=(--fresh)
    fi
    say "Configuring build/release"
    (cd "$top" && LC_ALL=C.UTF-8 cmake "${fresh[@]}" --preset release "$@" >&2) ||
        die "CMake could not configure the project; its message is above"
}

# hasOptions CACHE OPTION…: true when the cache holds these -DNAME=VALUE; OFF asks for nothing.
hasOptions() {
    local cache=$1 option
    shift
    for option in "$@"; do
        option=${option#-D}
        [ "${option#*=}" = OFF ] || grep -qx "${option%%=*}:[A-Z]*=${option#*=}" "$cache" || return 1
    done
}

# buildTargets TARGET…: ninja, silent when there is nothing to do.
buildTargets() {
    # ccache fails the build where it cannot keep its files (no home, a read-only one).
    local cache=${CCACHE_DIR:-${XDG_CACHE_HOME:-${HOME:-/nowhere}/.cache}/ccache}
    { mkdir -p "$cache" && [ -w "$cache" ]; } 2>/dev/null || export CCACHE_DISABLE=1
    LC_ALL=C.UTF-8 ninja -C "$build" -j "$(nproc)" "$@" 2>&1 |
        sed -u -e '/^ninja: \(Entering directory\|no work to do\)/d' -e '/Re-checking globbed directories/d' >&2
}
