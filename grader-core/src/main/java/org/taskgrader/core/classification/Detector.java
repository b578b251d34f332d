package org.taskgrader.core.classification;

import java.util.Optional;

/**
 * Recognises one error class. Stateless, total and quick: it is asked about every failing submission, never throws for
 * an odd program, and costs at most linear time in the size of its evidence.
 *
 * <p>A detector belongs to the class folder {@code error-classes/<id>/}, whose {@code class.yaml} names it.
 */
public interface Detector {

    /** What the evidence says about this detector's error class; empty when it says nothing. */
    Optional<Finding> detect(Evidence evidence);
}
