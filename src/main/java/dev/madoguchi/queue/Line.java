package dev.madoguchi.queue;

import java.util.Optional;

/**
 * How it stands with one purpose. No person is in it.
 *
 * @param purpose the letter of the series
 * @param name the purpose as visitors read it; its letter where the server was not told
 * @param waiting how many wait
 * @param longestMinutes how long the one who waits longest has waited, in whole minutes
 * @param estimateMinutes how long a visitor who comes now waits, in whole minutes: the median of today's service times, times how
 *     many wait, by how many windows work for it; empty until three were served
 * @param openWindows how many windows called or served for it in the last half hour
 */
public record Line(
        String purpose,
        String name,
        int waiting,
        int longestMinutes,
        Optional<Integer> estimateMinutes,
        int openWindows) {}
