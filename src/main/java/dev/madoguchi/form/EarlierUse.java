package dev.madoguchi.form;

import java.time.LocalTime;

/**
 * That a form was used before on this day, as the people at the counter know it: by the number of the visitor, not by the id.
 *
 * @param ticket the number under which it was used
 * @param at when that visitor was received, where this counter stands
 */
public record EarlierUse(String ticket, LocalTime at) {}
