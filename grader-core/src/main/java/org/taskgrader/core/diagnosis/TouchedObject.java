package org.taskgrader.core.diagnosis;

import java.util.Optional;
import java.util.OptionalInt;
import org.taskgrader.core.diagnosis.Fault.Region;

/**
 * The object that a wrong access is about, in the memory of the run that made it: a variable, or a block of allocated memory.
 *
 * @param name the variable's; empty for a block
 * @param address that was used
 * @param start of the object
 * @param end the address behind its last octet
 * @param made the line where a block was allocated
 * @param freed the line where a block was given back, if it was
 */
record TouchedObject(
        Region region, Optional<String> name, long address, long start, long end, OptionalInt made, OptionalInt freed) {

    /** In octets. */
    long size() {
        return end - start;
    }

    /** Where an address is in it, in octets from its start; right behind its end is a place of it, too (ISO C11 6.5.6). */
    boolean holds(long pointer) {
        return start <= pointer && pointer <= end;
    }
}
