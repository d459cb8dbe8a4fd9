package dev.madoguchi.queue;

import java.time.Instant;

/**
 * A call as a board shows and a voice tells it.
 *
 * @param label the number, such as {@code A-012}
 * @param purpose the letter of what it was called for
 * @param window the window's id
 * @param windowName the window's name; its id where the server was not told it
 * @param windowNumber the number painted on the window; 0 where the server was not told it
 * @param times 1 for the first call, more for each that repeats it
 * @param seq rises with each call, so that a call is announced once; calls that no server has decided have the time in milliseconds
 */
public record Called(
        String label,
        String purpose,
        String window,
        String windowName,
        int windowNumber,
        Instant at,
        int times,
        long seq) {}
