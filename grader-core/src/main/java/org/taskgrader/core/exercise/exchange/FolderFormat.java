package org.taskgrader.core.exercise.exchange;

/** A format of our own: it carries an exercise's folder as it is. Without state. */
public non-sealed interface FolderFormat extends ExchangeFormat {

    /**
     * Reads an exercise, for a folder of that id.
     *
     * @param files all that somebody has; of one file, a tree with just that
     * @return the files of the folder
     * @throws ExchangeException if nothing can be made of them
     */
    Exported read(FileTree files, String id) throws ExchangeException;

    /**
     * Writes a folder.
     *
     * @throws ExchangeException if it cannot be expressed
     */
    Exported write(FileTree folder) throws ExchangeException;
}
