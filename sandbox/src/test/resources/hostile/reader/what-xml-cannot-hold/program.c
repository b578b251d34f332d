#include <stdio.h>
int main(void) {
  puts("\001\013\014\037\177 \xef\xbf\xbe \xef\xbf\xbf \xed\xa0\x80 \xc2\x85 \xe2\x80\xa8 \xf0\x9f\xbf\xbe ]]> <!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;");
  return 0;
}
