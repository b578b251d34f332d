#define WIDTH 10
