#include <stdio.h>
int main(void) {
  puts("<script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>\"'><b>bold");
  puts("]]><!--<iframe src='javascript:alert(1)'></iframe>-->&lt;&#60;&amp;<?php x ?><a href=\"javascript:alert(1)\">a</a>");
  fputs("</pre></div></body></html><style>*{display:none}</style>\n", stderr);
  return 0;
}
