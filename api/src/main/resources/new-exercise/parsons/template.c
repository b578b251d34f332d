sum += i;
{
printf("%d\n", sum);
#include <stdio.h>
int sum = 0;
return 0;
int main(void)
}
scanf("%d", &n);
int n;
for (int i = 1; i <= n; i++) {
}
sum = i;
