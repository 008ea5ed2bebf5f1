# What run and test need besides the SDK; installs it where it may and says what to install where it may not.

need_sdk() {
  local wanted; wanted="$(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' global.json)"
  if ! command -v dotnet > /dev/null; then
    echo "The .NET SDK $wanted is needed (global.json), and there is no dotnet on the PATH. 需要安装 .NET SDK $wanted。" >&2
    exit 69
  fi
  if ! dotnet --version > /dev/null 2>&1; then
    echo "The .NET SDK $wanted is needed (global.json); installed are: 需要安装 .NET SDK $wanted; 现有:" >&2
    (cd / && dotnet --list-sdks | cut -d' ' -f1) >&2
    exit 69
  fi
  # Without ICU the runtime starts only in the invariant mode, which is all that SQLite needs. SQL Server's client wants ICU.
  if ! ldconfig -p 2> /dev/null | grep libicuuc > /dev/null; then export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1; fi
  export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
}

# install WHY PACKAGE…: 0 when they are there afterwards.
install() {
  local why="$1"; shift
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    echo "Installing $* ($why)…" >&2
    if { apt-get install -y --no-install-recommends "$@" || { apt-get update && apt-get install -y --no-install-recommends "$@"; }; } > /dev/null 2>&1; then
      return 0
    fi
  fi
  echo "Missing: $* ($why). Please install: sudo apt-get install $*    请安装: $*" >&2
  return 1
}

has_font() {
  find /usr/share/fonts /usr/local/share/fonts "${HOME:-/nonexistent}/.local/share/fonts" "${HOME:-/nonexistent}/.fonts" \
    \( -iname 'wqy-*.tt[cf]' -o -iname 'uming.tt[cf]' -o -iname 'DroidSansFallback*.ttf' -o -iname 'sim*.tt[cf]' \) -print -quit 2> /dev/null | grep -q .
}

# Only the report needs it: the product starts without, and says so.
need_font() {
  has_font || install "a Chinese TrueType font for the report" fonts-wqy-microhei || true
}

need_test_tools() {
  local missing=()
  command -v chromium > /dev/null || command -v google-chrome > /dev/null || missing+=(chromium)
  command -v qpdf > /dev/null || missing+=(qpdf)
  command -v pdftotext > /dev/null || missing+=(poppler-utils)
  command -v strace > /dev/null || missing+=(strace)
  command -v openssl > /dev/null || missing+=(openssl)
  if [ "${#missing[@]}" -gt 0 ]; then
    install "tests that need them are skipped otherwise" "${missing[@]}" || true
  fi
}

# The lock files pin every package; one that does not fit is a mistake to be seen, not to be repaired silently.
restore() {
  if ! dotnet restore "$1" --locked-mode --nologo -v q 1>&2; then
    echo "Restoring $1 with the lock files failed; see above. 还原依赖失败。" >&2
    exit 69
  fi
}
