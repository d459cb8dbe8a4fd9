/** The application form's QR code and the application id in it. */
@NullMarked
package dev.madoguchi.form;

import org.jspecify.annotations.NullMarked;
