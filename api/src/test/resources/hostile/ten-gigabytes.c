// verdict: memory-limit
#include <stdlib.h>

int main(void)
{
    for (int i = 0; i < 10 * 1024; i++) {
        volatile char *memory = malloc(1 << 20);
        if (memory == NULL)
            return 1;
        for (int octet = 0; octet < 1 << 20; octet += 4096)
            memory[octet] = 1;
    }
    return 0;
}
