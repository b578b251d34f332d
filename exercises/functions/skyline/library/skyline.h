#ifndef SKYLINE_H
#define SKYLINE_H

/*
 * Une image de 20 colonnes et 8 rangées. La colonne 0 est à gauche, la rangée 0 en bas.
 * A picture with 20 columns and 8 rows. Column 0 is on the left, row 0 at the bottom.
 */
#define COLUMNS 20
#define ROWS 8

/* Pose une brique. / Puts a brick there. */
void brick(int column, int row);

/* Affiche l'image, de haut en bas. / Shows the picture, from top to bottom. */
void show(void);

#endif
