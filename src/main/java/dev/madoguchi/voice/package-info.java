/** Announcements in the waiting room: a chime and spoken sentences, one after the other, by whatever voice the computer has. */
@NullMarked
package dev.madoguchi.voice;

import org.jspecify.annotations.NullMarked;
