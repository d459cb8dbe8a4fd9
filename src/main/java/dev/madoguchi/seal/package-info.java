/** Sealing, signing and the day key: the border that personal data crosses only as ciphertext. */
@NullMarked
package dev.madoguchi.seal;

import org.jspecify.annotations.NullMarked;
