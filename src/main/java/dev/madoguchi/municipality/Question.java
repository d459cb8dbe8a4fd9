package dev.madoguchi.municipality;

/** What a clerk asks before a procedure begins, where the specification wants it asked. */
public enum Question {
    /** Whether the visitor lives in the municipality, or in the ward (002 §6, 003 §7-1(1)イ, §7-2(2)). */
    RESIDENCY,
    /** Whether the visitor has a card with a valid 利用者証明用電子証明書 (002 §6). */
    CERTIFICATE,
    /** Whether the visitor wants to keep the driver's licence that their card carries (003 §7-1(1)ウ, §7-2(3)). */
    LICENCE
}
