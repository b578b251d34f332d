package org.taskgrader.core.classification.detectors;

/** How far two spellings are apart. */
public final class Spelling {

    /** Names longer than this are compared as if they ended here: it keeps odd programs cheap. */
    private static final int LONGEST = 64;

    private Spelling() {}

    /** Letters to insert, delete, replace, or swap with their neighbour (optimal string alignment). */
    public static int distance(String left, String right) {
        int rows = Math.min(left.length(), LONGEST);
        int columns = Math.min(right.length(), LONGEST);
        int[][] cost = new int[rows + 1][columns + 1];
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, left, right, i, j);
            }
        }
        return cost[rows][columns];
    }

    private static int step(int[][] cost, String left, String right, int i, int j) {
        int replace = cost[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
