package dev.madoguchi.city.console;

import java.util.Map;

/**
 * What a browser asks of the console.
 *
 * @param municipality the first part of the address
 * @param page the rest of it, without slashes at its ends; empty for the first page
 * @param values of the address's query, or of the form that was sent
 * @param sent whether a form was sent
 * @param token of the session; empty where the browser holds none
 * @param client the browser's address in digits
 * @param english whether the browser asks for English before Japanese
 * @param own whether a form was sent from a page of this server, as the browser says
 * @param live whether the page asks by itself, to keep fresh
 */
public record Asked(
        String municipality,
        String page,
        Map<String, String> values,
        boolean sent,
        String token,
        String client,
        boolean english,
        boolean own,
        boolean live) {
    public Asked {
        values = Map.copyOf(values);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Says nothing of what was typed. */
    @Override
    public String toString() {
        return "Asked for " + page + " of " + municipality;
    }
}
