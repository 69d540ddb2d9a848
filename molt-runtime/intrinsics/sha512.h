// SHA-512 (FIPS 180-4), for text seeds of random.
#pragma once
#include <stddef.h>
#include <stdint.h>

namespace molt {

void sha512(const uint8_t* data, size_t length, uint8_t out[64]);

}  // namespace molt
