#define HEADER <gdal.h>
#include HEADER
