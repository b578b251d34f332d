package org.taskgrader.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.taskgrader.core.source.CSource;

class ReachedValueTest {

    private static final CSource SOURCE = CSource.parse("""
        struct item { int value; struct item *next; };
        void f(struct item *head, int *count, char *name, int $cost, struct item **list) {
            head->next->value = *count;
            (*list)->value = name[0] + *name;
            count[3] = $cost;
            struct item own;
            own.value = own.next->value;
            f(head, &count[1], name, head->next->next->next->next->value, 0)->value = 1;
            head[1].value = *(count + 1) + (*head).value;
        }
        """);

    @Test
    void isWhatAPointerWithANameLeadsTo() {
        assertThat(ReachedValue.in(SOURCE).map(ReachedValue::text).distinct())
                .containsExactly(
                        "head->next->value",
                        "head->next",
                        "*count",
                        "(*list)->value",
                        "*list",
                        "own.next->value",
                        "head->next->next->next->next",
                        "head->next->next->next",
                        "head->next->next",
                        "(*head).value",
                        "*head");
    }

    @Test
    void isAskedForByNamesAndNothingThatRunsSomething() {
        assertThat(ReachedValue.in(CSource.parse("""
                void f(struct item *p, struct item *$pc) {
                    p[system("ls")].x = 1; (*g()).x = 2; (p = 0)->x = 3; (*p++).x = 4; $pc->x = *$pc; ((struct item *) 7)->x = 8;
                }
                """))).isEmpty();
    }
}
