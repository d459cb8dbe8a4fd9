package dev.madoguchi.device.camera;

import static dev.madoguchi.device.camera.SoftBrush.curve;
import static dev.madoguchi.device.camera.SoftBrush.shade;
import static dev.madoguchi.device.camera.SoftBrush.symmetric;
import static dev.madoguchi.device.camera.SoftBrush.withAlpha;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Draws hair, in the millimetres of {@link FacePainter}: what hangs behind the neck, and what lies over the head. */
final class HairPainter {
    private final Graphics2D pen;
    private final SoftBrush brush;
    private final Look look;

    HairPainter(Graphics2D pen, Look look) {
        this.pen = pen;
        this.brush = new SoftBrush(pen);
        this.look = look;
    }

    /** What lies behind neck and shoulders. */
    void paintBehind() {
        Color deep = shade(look.hair(), 0.72);
        switch (look.style()) {
            case SHOULDER -> brush.fill(symmetric("""
                0,-120  84,-120 96,-20 92,60
                92,110 94,150 72,158
                40,165 20,160 0,160"""), deep);
            case LONG -> brush.fill(symmetric("""
                0,-120  84,-120 94,-20 96,80
                98,150 102,220 76,262
                40,270 20,262 0,262"""), deep);
            case BOB -> brush.fill(symmetric("""
                0,-120  86,-120 98,-20 96,50
                96,84 78,96 58,98
                40,100 20,100 0,100"""), deep);
            case AFRO -> brush.fill(symmetric("""
                0,-146  62,-146 112,-98 112,-30
                112,20 96,52 62,56
                30,58 10,58 0,58"""), deep);
            case PARTED, CURLS, CROPPED, RECEDING, BUN, WAVES, NONE -> {}
        }
    }

    /** What lies over forehead and temples. */
    void paintFront() {
        switch (look.style()) {
            case SHOULDER -> sideSwept();
            case LONG -> middleParted();
            case BOB -> fringe();
            case PARTED -> parted();
            case WAVES -> wavy();
            case CROPPED -> cropped();
            case BUN -> bun();
            case CURLS -> curls();
            case RECEDING -> receding();
            case AFRO -> round();
            case NONE -> brush.spot(0, -80, 50, 26, shade(look.skin(), 1.25), 0.6);
        }
    }

    private void lay(Shape shape, double shine) {
        brush.fill(shape, look.hair());
        Shape before = pen.getClip();
        pen.clip(shape);
        Color light = shade(look.hair(), 1.9);
        brush.spot(-18, -92, 62, 20, light, shine);
        brush.bothSides(() -> brush.spot(86, -10, 24, 90, Color.BLACK, 0.35));
        pen.setClip(before);
        brush.line(shape, 0.7, withAlpha(shade(look.hair(), 0.6), 150));
    }

    /** Lighter lines in the hair, one a line of the text. */
    private void strands(String curves) {
        Color light = withAlpha(shade(look.hair(), 1.7), 70);
        curves.lines().forEach(each -> brush.line(curve(each), 1.1, light));
    }

    private void sideSwept() {
        Path2D hair = curve("""
                -28,-126  20,-134 82,-112 88,-40
                91,10 92,50 90,96
                80,102 70,96 66,86
                75,40 74,0 67,-28
                50,-58 10,-70 -28,-92
                -40,-64 -58,-50 -67,-24
                -74,0 -75,40 -66,86
                -70,96 -80,102 -90,96
                -92,50 -91,10 -88,-40
                -82,-100 -60,-122 -28,-126""");
        lay(hair, 0.4);
        strands("""
                -24,-118 20,-120 56,-104 70,-50
                -24,-112 10,-108 46,-92 62,-58
                -32,-116 -56,-106 -72,-80 -76,-30""");
    }

    private void middleParted() {
        Path2D half = curve("""
                0,-128  46,-130 86,-104 87,-30
                89,40 98,120 94,200
                80,214 58,208 52,180
                60,120 74,70 69,10
                60,-40 26,-62 0,-98""");
        half.closePath();
        brush.bothSides(() -> {
            lay(half, 0.35);
            strands("""
                4,-118 40,-116 64,-86 72,-20
                4,-110 34,-104 56,-74 68,-20
                76,40 80,90 76,140 70,190""");
        });
    }

    private void fringe() {
        Path2D hair = symmetric("""
                0,-129  50,-130 90,-106 92,-30
                95,20 96,60 88,92
                78,96 66,94 60,86
                70,50 70,0 64,-34
                44,-38 20,-36 0,-37""");
        lay(hair, 0.45);
        strands("""
                -40,-104 -46,-84 -48,-62 -48,-42
                -16,-110 -18,-86 -18,-62 -18,-42
                12,-110 14,-86 14,-62 14,-42
                42,-104 46,-84 48,-62 48,-42""");
    }

    private void parted() {
        Path2D hair = curve("""
                -73,2  -80,-30 -82,-92 -50.4,-115
                -28.8,-128 -10,-129 4,-128
                36,-127 80,-102 80,-44
                78,-20 75,-8 73,2
                69,-10 67,-26 64,-46
                52,-58 24,-84 -14,-90
                -36,-94 -50,-76 -62,-60
                -66,-40 -69,-16 -73,2""");
        lay(hair, 0.4);
        strands("""
                -30,-112 0,-122 36,-112 56,-84
                -34,-100 0,-110 30,-102 48,-82
                -48,-100 -62,-84 -68,-60 -70,-36""");
    }

    private void cropped() {
        Path2D hair = symmetric("""
                0,-117  36,-117 76,-94 77,-46
                76,-20 74,-8 72,4
                70,-10 67,-34 60,-60
                46,-78 20,-84 0,-84""");
        lay(hair, 0.3);
    }

    private void wavy() {
        Path2D hair = curve("""
                -74,6  -90,-20 -88,-60 -76,-82
                -68,-112 -30,-128 -10,-130
                14,-138 40,-126 52,-114
                78,-106 86,-70 82,-50
                88,-30 80,-10 74,6
                70,-14 70,-30 62,-48
                52,-50 40,-66 26,-84
                14,-62 -10,-58 -24,-74
                -34,-56 -54,-54 -64,-40
                -70,-28 -71,-10 -74,6""");
        lay(hair, 0.45);
        strands("""
                -40,-110 -20,-122 10,-118 26,-92
                -54,-92 -40,-108 -16,-104 -2,-74
                30,-112 52,-102 66,-80 66,-52""");
    }

    private void bun() {
        Path2D knot = symmetric("""
                0,-142  20,-142 30,-134 30,-124
                30,-114 16,-108 0,-108""");
        lay(knot, 0.1);
        Path2D hair = symmetric("""
                0,-122  44,-122 78,-98 78,-40
                77,-20 75,-8 73,4
                69,-16 66,-36 56,-56
                40,-76 18,-84 0,-84""");
        lay(hair, 0.35);
        strands("""
                0,-112 30,-110 56,-90 64,-50
                0,-100 26,-98 48,-80 60,-46
                0,-112 -30,-110 -56,-90 -64,-50
                0,-100 -26,-98 -48,-80 -60,-46""");
    }

    private void curls() {
        Path2D hair = symmetric("""
                0,-130  44,-132 92,-110 90,-60
                98,-30 94,10 82,34
                70,36 74,0 66,-30
                52,-58 24,-66 0,-72""");
        lay(hair, 0.25);
        Shape before = pen.getClip();
        pen.clip(hair);
        Color light = withAlpha(shade(look.hair(), 1.35), 130);
        for (int i = 0; i < 26; i++) {
            double turn = Math.toRadians(172 + i * 7.6);
            double out = 88 + 22 * (i % 3) / 2.0;
            double x = out * Math.cos(turn) * 0.86;
            double y = -22 + out * Math.sin(turn);
            brush.line(curve(x - 8, y, x - 8, y - 9, x + 8, y - 9, x + 7, y + 2), 1.4, light);
        }
        pen.setClip(before);
    }

    private void round() {
        Path2D hair = symmetric("""
                0,-147  62,-147 112,-98 112,-30
                112,14 98,46 78,54
                72,40 76,0 68,-34
                52,-66 24,-76 0,-76""");
        lay(hair, 0.15);
    }

    private void receding() {
        brush.spot(0, -80, 46, 24, shade(look.skin(), 1.22), 0.5);
        Path2D hair = symmetric("""
                0,-118  40,-119 80,-100 80,-40
                78,-20 75,-6 73,8
                68,-14 68,-40 56,-62
                52,-96 22,-104 0,-102""");
        lay(hair, 0.3);
        strands("""
                0,-110 30,-112 56,-92 66,-50
                0,-110 -30,-112 -56,-92 -66,-50""");
    }
}
