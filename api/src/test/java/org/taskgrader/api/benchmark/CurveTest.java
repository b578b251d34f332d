package org.taskgrader.api.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

final class CurveTest {

    @Test
    void whatGrowsBesideSomethingThatStaysIsTold() {
        assertThat(curve(n -> 40 + 1.5 * n).order()).isCloseTo(1, within(0.1));
        assertThat(curve(n -> 40 + 0.01 * n * n).order()).isCloseTo(2, within(0.1));
        assertThat(curve(n -> 3 * Math.sqrt(n)).order()).isCloseTo(0.5, within(0.1));
    }

    @Test
    void whatStaysAsItIsDoesNotGrow() {
        assertThat(curve(n -> 40 + n / 1000).order()).isZero();
        assertThat(curve(n -> 40).orderText()).isEqualTo("does not grow");
    }

    private static Curve curve(DoubleUnaryOperator cost) {
        Curve curve = new Curve();
        for (int size = 1; size <= 1000; size *= 10) {
            curve.add(size, cost.applyAsDouble(size));
        }
        return curve;
    }
}
