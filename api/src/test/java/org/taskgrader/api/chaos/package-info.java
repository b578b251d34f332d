/**
 * Whether the service keeps its promise when things die under it: the whole topology as processes, real submissions at a
 * steady pace, one disaster after another, and a ledger of what was acknowledged that has to balance in the end.
 */
@NullMarked
package org.taskgrader.api.chaos;

import org.jspecify.annotations.NullMarked;
