// verdict: time-limit
#include <unistd.h>

int main(void)
{
    for (;;)
        pause();
}
