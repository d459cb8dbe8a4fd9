package dev.madoguchi.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32;

/**
 * Four characters by which a fault that nobody foresaw is told on the telephone and found in the log; the same for the same place in
 * the program, and made of nothing that was typed or read.
 */
public record FaultCode(String text) {

    /** The code of an error: of its kind, and of the place in the program that it came from. */
    public static FaultCode of(Throwable error) {
        CRC32 sum = new CRC32();
        sum.update(error.getClass().getName().getBytes(UTF_8));
        for (StackTraceElement place : error.getStackTrace()) {
            if (place.getClassName().startsWith("dev.madoguchi.")) {
                sum.update((place.getClassName() + place.getMethodName()).getBytes(UTF_8));
                break;
            }
        }
        return new FaultCode("%04X".formatted(sum.getValue() & 0xFFFF));
    }

    @Override
    public String toString() {
        return text;
    }
}
