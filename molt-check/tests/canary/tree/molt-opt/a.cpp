#include "src/x.h"
#include "../molt-link/link.h"
#include "nowhere.h"
