package org.taskgrader.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Statement;

final class CSourceTest {

    private static <T> T first(CSource source, Class<T> kind) {
        return source.unit().descendants(kind).findFirst().orElseThrow();
    }

    private static CSource body(String statements) {
        return CSource.parse("void f(int a, int b, int c) {\n" + statements + "\n}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int main() { return 0; }",
                "main() { return 0; }",
                "typedef int T; void f(void) { T T = 3; T = T * 2; }",
                "typedef struct s { int T; } T; T f(T *p) { return (T) { p->T }; }",
                "typedef int (*compare)(const void *, const void *); compare c;",
                "typedef int row[3]; row m[2]; int f(row *r) { return (*r)[1]; }",
                "struct p { int x : 3; unsigned : 2; } v = { .x = 1 }; int t[] = { [2] = 1, 3 };",
                "int f(int n) { switch (n) { case 1: case 2 ... 4: return 1; default: break; } return 0; }",
                "int f(int n) { again: if (n) goto again; return n ? n : -n; }",
                "int f(void) { int n = ({ int y = 3; y + 1; }); return sizeof n + sizeof(int *) + sizeof (n); }",
                "int f(int n, int a[n][n]) { int (*p)[n] = a; return (*p)[0] + a[1][1]; }",
                "void f(void) { for (int i = 0, j = 9; i < j; i++, j--) ; do ; while (0); }",
                "static inline int f(register const char *restrict s) { return *s++; }",
                "int f(void) __attribute__((noreturn)); extern int x __attribute__((unused));",
                "void f(void) { __asm__ volatile (\"nop\" : : : \"memory\"); }",
                "#include <stdio.h>\nvoid f(FILE *in, size_t n) { bool b = n > 0; uint8_t u = (uint8_t) n; }",
                "#define FOREVER for (;;)\nvoid f(void) { FOREVER { break; } }",
                "#define SWAP(a, b) { int t = a; a = b; b = t; }\nvoid f(int x, int y) { if (x) SWAP(x, y) }",
                "#define MAX(a, b) ((a) > (b) ? (a) : (b))\nint f(int x, int y) { return MAX(x, y + 1); }",
                "#define BEGIN {\n#define END }\nint main(void) BEGIN return 0; END",
                "#define ll long long\n#define N 10;\nll f(void) { int n = N; return n; }",
                "#define NEW(T) ((T *) malloc(sizeof(T)))\nint *f(void) { return NEW(int); }",
                "#if 0\nnot C at all {\n#else\nint x;\n#endif\n",
                "#ifndef X\n#define X\nint y;\n#endif\n",
                "#include <inttypes.h>\nvoid f(int64_t n) { printf(\"%\" PRId64 \"\\n\", n); }",
                "int x = 1; int y = 1 + \\\n 2; // a comment \\\n going on\n",
                "void f(int *p) { *p++ = -1; (*p)--; int x = !*p && ~*p; f(&p[1]), f(p + 1); }",
                "int main(void) { int a, b; a = b = 3; a += b -= 1; a <<= 2; return a, b; }",
                "_Static_assert(sizeof(int) == 4, \"int\"); _Bool b; _Alignas(8) int n;",
                "int f(a, b) { return a + b; }",
                "",
                "\n",
            })
    void understandsAllOf(String program) {
        assertThat(CSource.parse(program).problems()).isEmpty();
    }

    @Test
    void givesOperatorsTheirOperands() {
        CSource source = body("a = a + b * c << 1 == 2 && a || b;");

        Expression.Assignment assignment = first(source, Expression.Assignment.class);
        Expression.Binary or = (Expression.Binary) assignment.value();
        assertThat(or.operator()).isEqualTo(BinaryOperator.LOGICAL_OR);
        Expression.Binary and = (Expression.Binary) or.left();
        Expression.Binary equal = (Expression.Binary) and.left();
        assertThat(equal.operator()).isEqualTo(BinaryOperator.EQUAL);
        Expression.Binary shift = (Expression.Binary) equal.left();
        Expression.Binary sum = (Expression.Binary) shift.left();
        assertThat(sum.right())
                .isInstanceOfSatisfying(
                        Expression.Binary.class,
                        product -> assertThat(product.operator()).isEqualTo(BinaryOperator.MULTIPLY));
    }

    @Test
    void groupsOperatorsOfOneRankFromTheLeft() {
        Expression.Binary outer = first(body("a = a - b - c;"), Expression.Binary.class);

        assertThat(outer.left()).isInstanceOf(Expression.Binary.class);
        assertThat(outer.right()).isInstanceOf(Expression.Name.class);
    }

    @Test
    void givesAnElseToTheNearestIf() {
        Statement.If outer = first(body("if (a) while (b) if (c) a = 1; else a = 2;"), Statement.If.class);

        assertThat(outer.elseBranch()).isEmpty();
        Statement.While loop = (Statement.While) outer.thenBranch();
        assertThat(((Statement.If) loop.body()).elseBranch()).isPresent();
    }

    @Test
    void chainsElseIf() {
        CSource source = body("if (a) a = 1; else if (b) a = 2; else a = 3;");

        Statement.If outer = first(source, Statement.If.class);
        Statement.If inner = (Statement.If) outer.elseBranch().orElseThrow();
        assertThat(inner.elseBranch()).isPresent();
        assertThat(outer.range()).isEqualTo(new SourceRange(2, 1, 2, 45));
    }

    @Test
    void tellsWhatStandsInParentheses() {
        CSource source = body("if ((a = b)) f((a), b, (c));");

        Expression condition = source.conditions().all().getFirst().expression();
        assertThat(source.isParenthesised(condition)).isTrue();
        List<Expression> arguments = source.calls().to("f").getFirst().arguments();
        assertThat(arguments.stream().map(source::isParenthesised)).containsExactly(true, false, true);
    }

    @Test
    void countsColumnsInCharacters() {
        CSource source = CSource.parse("/* é😀 */ int x;\n\tint y;\n");

        assertThat(source.scopes().named("x").getFirst().declaration().nameRange())
                .isEqualTo(new SourceRange(1, 14, 1, 15));
        assertThat(source.scopes().named("y").getFirst().declaration().nameRange())
                .isEqualTo(new SourceRange(2, 6, 2, 7));
    }

    @Test
    void findsTheDeclarationThatANameMeansAtItsPlace() {
        CSource source = CSource.parse("int x; void f(void) { x = 1; { int x; x = 2; } x = 3; }\n");

        List<Optional<Declaration>> meant =
                source.uses().named("x").stream().map(use -> use.declaration()).toList();
        Declaration outer = source.scopes().named("x").getFirst().declaration();
        Declaration inner = source.scopes().named("x").getLast().declaration();
        assertThat(meant).containsExactly(Optional.of(outer), Optional.of(inner), Optional.of(outer));
    }

    @Test
    void knowsADeclarationThatIsOutOfScope() {
        CSource source = body("for (int i = 0; i < a; i++) ;\na = i;");

        assertThat(source.uses().unbound()).hasSize(1);
        assertThat(source.scopes().named("i")).hasSize(1);
        SourceRange place = source.uses().unbound().getFirst().name().range();
        assertThat(source.scopes().lookup("i", place)).isEmpty();
        assertThat(source.scopes().lookup("a", place)).isPresent();
    }

    @Test
    void losesNoFunctionBehindABrokenOne() {
        CSource source = CSource.parse("""
                int broken(int a) { a = ; return a + }
                int twice(int a) { if (a > 3 { return 2 * a; } return 0 }
                int last(int a) { return a; }
                """);

        assertThat(source.unit().functions()).map(Declaration::name).containsExactly("broken", "twice", "last");
        assertThat(source.problems()).isNotEmpty();
    }

    @Test
    void readsADeclarationWithoutItsSemicolon() {
        CSource source = body("int x\nint y = 2\nprintf(\"%d\", x + y);");

        assertThat(source.scopes().all()).map(d -> d.declaration().name()).contains("x", "y");
        assertThat(source.formats().all()).hasSize(1);
    }

    @Test
    void mendsAMissingCommaBetweenArguments() {
        CSource source = body("printf(\"%d %d\\n\" a, b);");

        assertThat(source.formats().all().getFirst().arguments()).hasSize(2);
        assertThat(source.problems()).extracting(SyntaxProblem::message).containsExactly("missing ','");
    }

    @Test
    void takesAnUnknownWordForATypeWhereOneStands() {
        CSource source = CSource.parse("string name; void f(string s) { Int x = 3; string t[2]; }\n");

        assertThat(source.scopes().all()).map(d -> d.declaration().name()).containsExactly("name", "f", "s", "x", "t");
    }

    @Test
    void takesAMisspeltKeywordForNoTypeOfADeclaredName() {
        CSource source = CSource.parse("int f(int x) { retrun x; }\n");

        assertThat(source.scopes().named("x")).hasSize(1);
    }

    @Test
    void pairsBrackets() {
        CSource source = CSource.parse("int f( { a[1; }\n)");

        assertThat(source.brackets().unpaired()).map(Token::text).containsExactly("[");
        Token brace = source.tokens().stream()
                .filter(token -> token.is("{"))
                .findFirst()
                .orElseThrow();
        assertThat(source.brackets().partnerOf(brace)).map(Token::text).hasValue("}");
        assertThat(source.brackets().braceDepthAt(brace)).isZero();
    }

    @Test
    void readsDirectives() {
        CSource source = CSource.parse(
                "#include <stdio.h>\n# include \"mine.h\"\n#include <math.h\n#define N 10\n#define F(a, ...) a\n#pragma once\n");

        assertThat(source.includes("stdio.h")).isTrue();
        assertThat(source.includes("math.h")).isTrue();
        assertThat(source.directives(Directive.Include.class))
                .map(Directive.Include::delimiter)
                .containsExactly(Directive.Delimiter.ANGLE, Directive.Delimiter.QUOTE, Directive.Delimiter.MALFORMED);
        assertThat(source.directives(Directive.ObjectMacro.class))
                .map(Directive.ObjectMacro::name)
                .containsExactly("N");
        assertThat(source.directives(Directive.FunctionMacro.class))
                .map(Directive.FunctionMacro::parameters)
                .containsExactly(List.of("a", "..."));
    }

    @Test
    void joinsStringsAndResolvesEscapes() {
        Expression.StringLiteral text =
                first(body("puts(\"a\\n\" \"\\x41\\101\\\\\" \"\\\"\");"), Expression.StringLiteral.class);

        assertThat(text.value()).isEqualTo("a\nAA\\\"");
    }
}
