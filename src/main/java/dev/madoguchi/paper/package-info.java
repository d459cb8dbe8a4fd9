/** Paper for the visitor: the ticket and the applicant's copy. */
@NullMarked
package dev.madoguchi.paper;

import org.jspecify.annotations.NullMarked;
