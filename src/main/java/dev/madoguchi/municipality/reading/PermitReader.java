package dev.madoguchi.municipality.reading;

import static java.util.stream.Collectors.toSet;

import dev.madoguchi.municipality.FourEyesRule;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permits;
import dev.madoguchi.role.Role;
import dev.madoguchi.role.Separation;
import dev.madoguchi.role.TerminalAct;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads who may do what: the whole table, then the cells in which a city differs, and refuses what breaks a rule of separation. */
final class PermitReader {
    /** Without these nobody could work, or let anybody in. */
    private static final Set<Act> NEVER_NOBODY = EnumSet.of(Act.SIGN_IN, Act.PEOPLE, Act.CLOSE_DAY);

    private final Block root;
    private final Map<Act, Set<Role>> acts = new EnumMap<>(Act.class);

    PermitReader(Block root) {
        this.root = root;
    }

    Permits permits() throws ProfileException {
        Block block = root.get("permits", each -> each.block("acts", "terminal", "clause"));
        Block table = block.get("acts", each -> each.block(names(Act.values())));
        for (Act act : Act.values()) {
            table.field(act.name());
            acts.put(act, EnumSet.noneOf(Role.class));
            table.set(act.name(), member -> given(member, act));
        }
        Map<TerminalAct, Set<Role>> terminal = terminal(block);
        block.get("clause", Field::line);
        root.list("permitChanges", this::change);
        return new Permits(acts, terminal);
    }

    private static Map<TerminalAct, Set<Role>> terminal(Block block) throws ProfileException {
        Block table = block.get("terminal", each -> each.block(names(TerminalAct.values())));
        Map<TerminalAct, Set<Role>> terminal = new EnumMap<>(TerminalAct.class);
        for (TerminalAct act : TerminalAct.values()) {
            terminal.put(act, table.set(act.name(), each -> each.choice(Role.class)));
        }
        return terminal;
    }

    private Act change(Field field) throws ProfileException {
        Block block = field.block("act", "give", "take", "clause");
        Act act = block.get("act", each -> each.choice(Act.class));
        Set<Role> taken = block.set("take", each -> each.choice(Role.class));
        roles(act).removeAll(taken);
        block.set("give", member -> given(member, act));
        block.get("clause", Field::line);
        if (roles(act).isEmpty() && NEVER_NOBODY.contains(act)) {
            throw field.fault(ProfileFault.SEPARATION, act + " ≠ ∅");
        }
        return act;
    }

    private Role given(Field member, Act act) throws ProfileException {
        Role role = member.choice(Role.class);
        Optional<Separation> broken = Separation.broken(role, act, held(role));
        if (broken.isPresent()) {
            throw member.fault(ProfileFault.SEPARATION, role + " × " + act + ": " + broken.get());
        }
        roles(act).add(role);
        return role;
    }

    private Set<Act> held(Role role) {
        return acts.keySet().stream().filter(act -> roles(act).contains(role)).collect(toSet());
    }

    private static final int LONGEST_REVIEW = 60;
    /** In minutes; the specifications say nothing of it. */
    private static final int USUAL_REVIEW = 10;

    private Set<Role> roles(Act act) {
        return acts.computeIfAbsent(act, none -> EnumSet.noneOf(Role.class));
    }

    /** @param procedures to which the rule may refer */
    static FourEyesRule fourEyes(Field field, List<Procedure> procedures) throws ProfileException {
        Block block = field.block("procedures", "onlineMinutes", "clause");
        Set<String> named = block.set("procedures", member -> {
            String id = member.line();
            if (procedures.stream().noneMatch(procedure -> procedure.id().equals(id))) {
                throw member.fault(ProfileFault.UNKNOWN_REFERENCE, id);
            }
            return id;
        });
        int online = block.find("onlineMinutes", member -> member.number(0, LONGEST_REVIEW))
                .orElse(USUAL_REVIEW);
        return new FourEyesRule(named, online, block.get("clause", Field::line));
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}
