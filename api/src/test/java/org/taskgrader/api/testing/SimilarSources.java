package org.taskgrader.api.testing;

/** Three programs that do the same: one, its copy in disguise, and one by somebody who has seen neither. */
public final class SimilarSources {

    public static final String ORIGINAL = """
            #include <stdio.h>
            #include <string.h>

            int is_palindrome(const char word[]) {
                int left = 0;
                int right = strlen(word) - 1;
                while (left < right) {
                    if (word[left] != word[right]) {
                        return 0;
                    }
                    left++;
                    right--;
                }
                return 1;
            }

            int vowels(const char word[]) {
                int total = 0;
                for (int i = 0; word[i] != '\\0'; i++) {
                    if (strchr("aeiouy", word[i]) != NULL) {
                        total++;
                    }
                }
                return total;
            }

            int main(void) {
                char word[101];
                while (scanf("%100s", word) == 1) {
                    if (is_palindrome(word)) {
                        printf("%s: %d\\n", word, vowels(word));
                    }
                }
                return 0;
            }
            """;

    /** Other names, other comments, another layout, and the functions in another order. */
    public static final String COPY = """
            #include <stdio.h>
            #include <string.h>
            // My own work <script>alert(1)</script>
            int nb(const char s[])
            {
            \tint total = 0;
            \tfor (int k = 0; s[k] != '\\0'; k++) {
            \t\tif (strchr("aeiouy", s[k]) != NULL) { total++; }
            \t}
            \treturn total;
            }

            int same(const char s[])
            {
            \tint a = 0;
            \tint b = strlen(s) - 1;
            \twhile (a < b) {
            \t\tif (s[a] != s[b]) { return 0; }
            \t\ta++;
            \t\tb--;
            \t}
            \treturn 1;
            }

            int main(void)
            {
            \tchar s[101];
            \twhile (scanf("%100s", s) == 1) {
            \t\tif (same(s)) { printf("%s: %d\\n", s, nb(s)); }
            \t}
            \treturn 0;
            }
            """;

    public static final String INDEPENDENT = """
            #include <stdio.h>

            int main(void) {
                char w[101];
                int c, n = 0;
                do {
                    c = getchar();
                    if (c > ' ' && n < 100) {
                        w[n] = c;
                        n = n + 1;
                    } else if (n > 0) {
                        int i, v = 0, ok = 1;
                        w[n] = 0;
                        for (i = 0; i < n; i = i + 1) {
                            ok = ok && w[i] == w[n - 1 - i];
                            switch (w[i]) {
                                case 'a': case 'e': case 'i': case 'o': case 'u': case 'y':
                                    v = v + 1;
                            }
                        }
                        ok ? printf("%s: %d\\n", w, v) : 0;
                        n = 0;
                    }
                } while (c != EOF);
            }
            """;

    private SimilarSources() {}
}
