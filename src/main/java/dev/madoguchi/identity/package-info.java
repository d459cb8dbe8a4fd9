/** What the visitor's card says: the four items and the certificate's validity. */
@NullMarked
package dev.madoguchi.identity;

import org.jspecify.annotations.NullMarked;
