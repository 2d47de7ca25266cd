"""What a published drawing may hold: shapes, texts, colours, filters and movements, all of its own."""

import re


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


ELEMENTS = _names(
    """a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix
    feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
    feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
    feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line
    linearGradient marker mask mpath path pattern polygon polyline radialGradient rect set stop style svg
    switch symbol text textPath title tspan use view"""
)

ATTRIBUTES = _names(
    """accumulate additive alignment-baseline amplitude aria-describedby aria-hidden aria-label
    aria-labelledby attributeName attributeType azimuth baseFrequency baseline-shift begin bias by calcMode
    class clip clip-path clip-rule clipPathUnits color color-interpolation color-interpolation-filters cx cy d
    diffuseConstant dir direction display divisor dominant-baseline dur dx dy edgeMode elevation end exponent
    fill fill-opacity fill-rule filter filterUnits flood-color flood-opacity font-family font-feature-settings
    font-kerning font-size font-size-adjust font-stretch font-style font-variant font-weight fr from fx fy
    gradientTransform gradientUnits height href id image-rendering in in2 intercept isolation k1 k2 k3 k4
    kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lang lengthAdjust letter-spacing
    lighting-color limitingConeAngle marker-end marker-mid marker-start markerHeight markerUnits markerWidth
    mask mask-type maskContentUnits maskUnits max method min mix-blend-mode mode numOctaves offset opacity
    operator order orient origin overflow paint-order path pathLength patternContentUnits patternTransform
    patternUnits pointer-events points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio
    primitiveUnits r radius refX refY repeatCount repeatDur requiredFeatures restart result role rotate rx ry
    scale seed shape-rendering side slope spacing specularConstant specularExponent spreadMethod startOffset
    stdDeviation stitchTiles stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
    stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style surfaceScale systemLanguage
    tableValues targetX targetY text-anchor text-decoration text-rendering textLength title to transform
    transform-origin type unicode-bidi values vector-effect version viewBox visibility white-space width
    word-spacing writing-mode x x1 x2 xChannelSelector y y1 y2 yChannelSelector z"""
)

_OWN = re.compile(r"url\(\s*['\"]?\s*#[^'\"()]*['\"]?\s*\)", re.IGNORECASE)
_EMBEDDED_FONT = re.compile(
    r"url\(\s*['\"]?data:(?:font/[a-z0-9+-]+|application/(?:x-)?font-[a-z0-9-]+)(?:;charset=[a-z0-9-]+)?"
    r";base64,[a-z0-9+/=\s]*['\"]?\s*\)",
    re.IGNORECASE,
)
_LOADING = ("url(", "@import", "@charset", "image(", "image-set", "src(", "://", "\\", "<", "javascript:")


def loads_nothing(style: str) -> bool:
    """Whether a style brings nothing from elsewhere, nor hides behind CSS escapes that it does."""
    rest = _EMBEDDED_FONT.sub("", _OWN.sub("", style)).lower()
    return not any(sign in rest for sign in _LOADING)


def may_be_animated(attribute: str) -> bool:
    """Whether a movement may change an attribute: where something leads must stay as it was checked."""
    return attribute in ATTRIBUTES - {"href", "style"}
