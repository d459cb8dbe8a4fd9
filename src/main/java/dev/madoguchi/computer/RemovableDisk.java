package dev.madoguchi.computer;

/**
 * A disk that can be carried away: a USB stick, a memory card.
 *
 * @param device what the system calls it, such as {@code sdb}
 * @param serial its serial number; empty where it tells none
 */
record RemovableDisk(String device, String serial) {}
