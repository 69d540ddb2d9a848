// Times by a format, as the C library of Linux writes them in the C locale: its flags, widths and modifiers too. The C libraries
// that programs meet differ in what they answer for less usual formats, so this is one of our own.
#include <time.h>

#include "intrinsics/strftime.h"

namespace molt {

namespace {

constexpr char kDays[7][10] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr char kMonths[12][10] = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};

int64_t floorDiv(int64_t a, int64_t b) { return a / b - (a % b < 0); }
bool isLeap(int64_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

// The year and week of ISO 8601, whose weeks begin on Mondays; the first one has January 4 in it.
void isoWeek(const struct tm& t, int64_t* year, int* week) {
  *year = int64_t{t.tm_year} + 1900;
  int day = (t.tm_wday + 6) % 7;
  int thursday = t.tm_yday - day + 3;  // of this week, counted from January 1
  int days = isLeap(*year) ? 366 : 365;
  if (thursday < 0) {
    --*year;
    thursday += isLeap(*year) ? 366 : 365;
  } else if (thursday >= days) {
    ++*year;
    thursday -= days;
  }
  *week = thursday / 7 + 1;
}

void append(StrBuilder& out, const char* text, int64_t bytes) {
  Ref piece(newStrN(text, bytes));
  if (piece) out.str(piece.get());
}

struct Directive {
  char pad = 0;           // '_', '-' or '0' where one is asked for
  bool upper = false, swapped = false;
  int64_t width = -1;
};

class Writer {
 public:
  Writer(const struct tm& t, const TimeZoneText& zone) : t_(t), zone_(zone) {}

  void format(StrBuilder& out, const char* f, const char* end, bool upper) {
    while (f < end) {
      if (*f != '%') {
        const char* from = f;
        while (f < end && *f != '%') ++f;
        append(out, from, f - from);
        continue;
      }
      const char* from = f++;
      Directive d;
      d.upper = upper;
      for (; f < end; ++f) {
        if (*f == '_' || *f == '-' || *f == '0') d.pad = *f;
        else if (*f == '^') d.upper = true;
        else if (*f == '#') d.swapped = true;
        else break;
      }
      if (f < end && *f >= '0' && *f <= '9') {
        d.width = 0;
        for (; f < end && *f >= '0' && *f <= '9'; ++f) d.width = d.width < 100000 ? d.width * 10 + (*f - '0') : d.width;
      }
      char modifier = 0;
      if (f < end && (*f == 'E' || *f == 'O')) modifier = *f++;
      bool known = f < end && one(out, d, modifier, *f);
      if (f < end && !(*f & 0x80)) ++f;
      if (!known) padded(out, d, from, f - from);  // what is no directive stands for itself
    }
  }

 private:
  void padded(StrBuilder& out, const Directive& d, const char* text, int64_t n) {
    for (int64_t i = n; i < d.width; ++i) out.put(d.pad == '0' ? '0' : ' ');
    for (int64_t i = 0; i < n; ++i) {
      char c = text[i];
      if (d.upper && c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
      out.put(static_cast<uint8_t>(c));
    }
  }
  void text(StrBuilder& out, const Directive& d, const char* s) { padded(out, d, s, static_cast<int64_t>(__builtin_strlen(s))); }
  void text(StrBuilder& out, const Directive& d, const char* s, int64_t n) { padded(out, d, s, n); }

  // At least `digits` digits, filled up with `fill` unless the directive says otherwise.
  void number(StrBuilder& out, const Directive& d, int64_t value, int digits, char fill = '0') {
    char reversed[24];
    int n = 0;
    bool negative = value < 0;
    uint64_t rest = negative ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
    do reversed[n++] = static_cast<char>('0' + rest % 10);
    while (rest /= 10);
    char pad = d.pad ? d.pad : fill;
    int64_t width = d.width > digits ? d.width : digits;
    int64_t shown = n + negative;
    if (pad == '-') {
      for (int64_t i = shown; i < d.width; ++i) out.put(' ');
      width = 0;
    }
    if (pad == '_')
      for (int64_t i = shown; i < width; ++i) out.put(' ');
    if (negative) out.put('-');
    if (pad == '0')
      for (int64_t i = shown; i < width; ++i) out.put('0');
    while (n) out.put(static_cast<uint8_t>(reversed[--n]));
  }

  void composed(StrBuilder& out, const Directive& d, const char* format_) {
    StrBuilder part;
    format(part, format_, format_ + __builtin_strlen(format_), d.upper);
    Ref whole(part.finish());
    if (!whole) return;
    for (int64_t i = asStr(whole)->length; i < d.width; ++i) out.put(d.pad == '0' ? '0' : ' ');
    out.str(whole.get());
  }

  // False: not a directive.
  bool one(StrBuilder& out, Directive& d, char modifier, char c) {
    constexpr char kNoModifier[] = "aADF", kNoE[] = "bBdegGhHIjklmMSUVwW", kNoO[] = "cxXY";
    auto among = [&](const char* set) { return __builtin_strchr(set, c) != nullptr; };
    if (d.swapped && (c == 'b' || c == 'h')) d.upper = true;
    if ((modifier && among(kNoModifier)) || (modifier == 'E' && among(kNoE)) || (modifier == 'O' && among(kNoO))) return false;
    const int64_t year = int64_t{t_.tm_year} + 1900;
    const int hour12 = t_.tm_hour % 12 == 0 ? 12 : t_.tm_hour % 12;
    const int day = t_.tm_wday % 7;
    Directive named = d;
    if (d.swapped) named.upper = true;
    int64_t isoYear;
    int week;
    switch (c) {
      case '%': text(out, d, "%"); break;
      case 'n': text(out, d, "\n"); break;
      case 't': text(out, d, "\t"); break;
      case 'a': text(out, named, kDays[day], 3); break;
      case 'A': text(out, named, kDays[day]); break;
      case 'b':
      case 'h': text(out, named, kMonths[t_.tm_mon], 3); break;
      case 'B': text(out, named, kMonths[t_.tm_mon]); break;
      case 'c': composed(out, d, "%a %b %e %H:%M:%S %Y"); break;
      case 'D':
      case 'x': composed(out, d, "%m/%d/%y"); break;
      case 'F': composed(out, d, "%Y-%m-%d"); break;
      case 'R': composed(out, d, "%H:%M"); break;
      case 'T':
      case 'X': composed(out, d, "%H:%M:%S"); break;
      case 'r': composed(out, d, "%I:%M:%S %p"); break;
      case 'C': number(out, d, floorDiv(year, 100), 1); break;
      case 'd': number(out, d, t_.tm_mday, 2); break;
      case 'e': number(out, d, t_.tm_mday, 2, '_'); break;
      case 'H': number(out, d, t_.tm_hour, 2); break;
      case 'I': number(out, d, hour12, 2); break;
      case 'k': number(out, d, t_.tm_hour, 2, '_'); break;
      case 'l': number(out, d, hour12, 2, '_'); break;
      case 'j': number(out, d, t_.tm_yday + 1, 3); break;
      case 'M': number(out, d, t_.tm_min, 2); break;
      case 'm': number(out, d, t_.tm_mon + 1, 2); break;
      case 'S': number(out, d, t_.tm_sec, 2); break;
      case 's': {
        struct tm copy = t_;
        number(out, d, static_cast<int64_t>(mktime(&copy)), 1, '_');
        break;
      }
      case 'U': number(out, d, (t_.tm_yday - day + 7) / 7, 2); break;
      case 'W': number(out, d, (t_.tm_yday - (day + 6) % 7 + 7) / 7, 2); break;
      case 'u': number(out, d, day == 0 ? 7 : day, 1); break;
      case 'w': number(out, d, day, 1); break;
      case 'y': number(out, d, year - floorDiv(year, 100) * 100, 2); break;
      case 'Y': number(out, d, year, 1); break;
      case 'V':
        isoWeek(t_, &isoYear, &week);
        number(out, d, week, 2);
        break;
      case 'g':
        isoWeek(t_, &isoYear, &week);
        number(out, d, isoYear - floorDiv(isoYear, 100) * 100, 2);
        break;
      case 'G':
        isoWeek(t_, &isoYear, &week);
        number(out, d, isoYear, 1);
        break;
      case 'P':
      case 'p': {
        bool small = c == 'P' || d.swapped;
        if (small) d.upper = false;
        text(out, d, t_.tm_hour < 12 ? (small ? "am" : "AM") : small ? "pm" : "PM");
        break;
      }
      case 'z':
        if (t_.tm_isdst >= 0) {
          int64_t minutes = (zone_.offset < 0 ? -zone_.offset : zone_.offset) / 60;
          text(out, d, zone_.offset < 0 ? "-" : "+");  // a width goes for the sign alone and for the digits
          number(out, d, minutes / 60 * 100 + minutes % 60, 4);
        }
        break;
      case 'Z':
        if (d.swapped) {
          char small[64];
          int64_t n = 0;
          for (; n < 63 && zone_.name[n]; ++n) small[n] = zone_.name[n] >= 'A' && zone_.name[n] <= 'Z' ? static_cast<char>(zone_.name[n] + 32) : zone_.name[n];
          d.upper = false;
          text(out, d, small, n);
        } else if (d.upper || d.width >= 0) {
          text(out, d, zone_.name);
        } else {
          out.utf8(zone_.name);
        }
        break;
      default: return false;
    }
    return true;
  }

  const struct tm& t_;
  const TimeZoneText& zone_;
};

}  // namespace

Value formatTime(const char* format, int64_t bytes, const struct tm& t, const TimeZoneText& zone) {
  StrBuilder out;
  Writer(t, zone).format(out, format, format + bytes, false);
  return hasPending() ? kNoValue : out.finish();
}

}  // namespace molt
