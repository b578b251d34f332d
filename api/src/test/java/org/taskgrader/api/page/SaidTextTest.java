package org.taskgrader.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a terminal shows, for any screen. */
final class SaidTextTest {

    @Test
    void sentencesBreakAndColumnsStay() {
        String said = """
                Is `a*b` *right*? <No>.

                Line 6
                 6 |     printf("%c\\n", &grade);
                   |                    ^^^^^^
                10 | }

                Why — The end.
                ✗ Test grade — Line 1.
                    Input
                      B

                      Line | Expected
                    >    1 | B
                """;

        assertThat(StatementHtml.of(SaidText.quoted(said))).isEqualTo("""
                <blockquote>
                <p>Is <code>a*b</code> *right*? &lt;No&gt;.</p>
                <p>Line 6</p>
                <pre tabindex="0"><code class="language-text"> 6 |     printf(&quot;%c\\n&quot;, &amp;grade);
                   |                    ^^^^^^
                10 | }
                </code></pre>
                <p>Why — The end.</p>
                <p>✗ Test grade — Line 1.</p>
                <pre tabindex="0"><code class="language-text">    Input
                      B
                </code></pre>
                <pre tabindex="0"><code class="language-text">      Line | Expected
                    &gt;    1 | B
                </code></pre>
                </blockquote>
                """);
    }
}
