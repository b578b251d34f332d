#line 7 "<img src=x onerror=alert(1)>\033[2J"
#warning <script>alert(1)</script> ]]> ‮
_Static_assert(0, "\033]0;owned\007<script>alert(2)</script>‮");
int main(void) { return "</pre><script>alert(3)</script>" + undeclared; }
