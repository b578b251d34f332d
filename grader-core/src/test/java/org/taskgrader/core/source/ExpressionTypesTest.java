package org.taskgrader.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.core.source.tree.Statement;

final class ExpressionTypesTest {

    private static final String DECLARATIONS = """
            #define SIZE 10
            #define RATE 0.5
            typedef struct node { int value; struct node *next; double w[3]; } Node;
            enum color { RED, GREEN };
            char c; short s; unsigned char uc; int i; unsigned u; long l; long long ll; unsigned long ul;
            float f; double d; long double ld;
            int t[10]; int m[2][3]; int *p; char *text; char word[20]; Node n; Node *q; enum color e;
            double half(int x); int (*fp)(double);
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    c + c              | int
                    i + f              | float
                    f * d              | double
                    d + ld             | long double
                    i + u              | unsigned int
                    u + l              | long
                    ul + ll            | unsigned long long
                    s << l             | int
                    -c                 | int
                    !d                 | int
                    i < d              | int
                    i && f             | int
                    1 ? i : d          | double
                    (i, d)             | double
                    i = d              | int
                    (double) i / 2     | double
                    i / 2              | int
                    'a'                | int
                    10                 | int
                    4000000000         | long
                    0xFFFFFFFF         | unsigned int
                    10u                | unsigned int
                    10LL               | long long
                    1.5f               | float
                    1.5                | double
                    "abc"              | char [4]
                    t                  | int [10]
                    t[1]               | int
                    m[1]               | int [3]
                    *p                 | int
                    &i                 | int *
                    &t[1]              | int *
                    p + 1              | int *
                    t + 1              | int *
                    p - t              | long
                    *text              | char
                    n.value            | int
                    q->next            | struct node *
                    q->next->w[1]      | double
                    (*q).value         | int
                    e                  | enum color
                    GREEN              | int
                    e + 1              | int
                    half(3)            | double
                    fp(1.0)            | int
                    (*fp)(1.0)         | int
                    sqrt(2)            | double
                    strlen(text)       | unsigned long
                    malloc(10)         | void *
                    sizeof t           | unsigned long
                    sizeof(int)        | unsigned long
                    (Node) {1}         | struct node
                    SIZE               | int
                    RATE               | double
                    RATE * i           | double
                    i++                | int
                    --d                | double
                    """)
    void findsTheTypeOf(String expression, String type) {
        CSource source = CSource.parse(DECLARATIONS + "void g(void) { " + expression + "; }\n");

        assertThat(source.problems()).isEmpty();
        Statement.ExpressionStatement statement = source.unit()
                .descendants(Statement.ExpressionStatement.class)
                .findFirst()
                .orElseThrow();
        assertThat(source.types().of(statement.expression()).spelling()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    3 + 4 * 2          | 11
                    (1 << 4) - 1       | 15
                    SIZE / 3           | 3
                    -SIZE              | -10
                    GREEN + 1          | 2
                    'a' + 1            | 98
                    017                | 15
                    0x1F               | 31
                    5 > 3 ? 7 : 8      | 7
                    0 && 1 / 0         | 0
                    10 - 3 - 2         | 5
                    """)
    void worksOutConstants(String expression, long value) {
        CSource source = CSource.parse(DECLARATIONS + "void g(void) { " + expression + "; }\n");

        Statement.ExpressionStatement statement = source.unit()
                .descendants(Statement.ExpressionStatement.class)
                .findFirst()
                .orElseThrow();
        assertThat(source.types().constantValue(statement.expression())).hasValue(value);
    }
}
