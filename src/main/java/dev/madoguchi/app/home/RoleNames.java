package dev.madoguchi.app.home;

import static java.util.stream.Collectors.joining;

import dev.madoguchi.role.Role;
import dev.madoguchi.ui.Texts;
import java.util.Set;

/** Roles in a sentence. */
public final class RoleNames {
    private final Texts texts;

    public RoleNames(Texts texts) {
        this.texts = texts;
    }

    public String of(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> texts.get(role.messageKey()))
                .collect(joining(texts.get("staff.and")));
    }
}
