int main(void) {
  char *s = "[31m<script>"; /* ]0;owned */
  return s + undeclared; /* ‮⁦ ￾ ￿    */
}
