/** Updates of the program: versions side by side in one folder, fetched file by file, switched by one pointer, and gone back from. */
@NullMarked
package dev.madoguchi.update;

import org.jspecify.annotations.NullMarked;
