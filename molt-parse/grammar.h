// Small questions about tokens that several grammar files ask.
#pragma once

#include "token.h"

namespace molt::parse {

bool startsExpression(Tok kind);
bool startsStarExpression(Tok kind);

}  // namespace molt::parse
