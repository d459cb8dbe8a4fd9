/** Shows what is promised about personal data, on the running program. */
@NullMarked
package dev.madoguchi.app.proof;

import org.jspecify.annotations.NullMarked;
