/** What a residence card (在留カード) or special permanent resident certificate (特別永住者証明書) says, both generations. */
@NullMarked
package dev.madoguchi.identity.residence;

import org.jspecify.annotations.NullMarked;
