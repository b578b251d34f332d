/**
 * The database server: PostgreSQL, the operator's own or, where none is named, one that comes with this program and keeps
 * its data in a folder.
 */
@NullMarked
package org.taskgrader.api.database;

import org.jspecify.annotations.NullMarked;
