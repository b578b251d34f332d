/**
 * The language spoken with the supervisor inside a container: frames as immutable records, and the codec that turns them
 * into octets and back.
 *
 * <p>The rules are those of {@code docker/supervisor/PROTOCOL.md}, each of them checked: what a container sends is not to
 * be trusted more than the program it runs, and a peer that breaks one rule has lost the frame boundary.
 */
@NullMarked
package org.taskgrader.sandbox.protocol;

import org.jspecify.annotations.NullMarked;
