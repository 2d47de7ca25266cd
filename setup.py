"""Where the packages lie: the theme stands beside the plugin in the checkout, and inside it once installed.

pyproject.toml says everything else. It cannot say this: setuptools finds packages by search or by list.
"""

from setuptools import find_namespace_packages, setup

setup(
    packages=[
        *find_namespace_packages("plugins", include=["openwindow*"], exclude=["*__pycache__*"]),
        "openwindow.theme",
    ],
    package_dir={"": "plugins", "openwindow.theme": "theme"},
    package_data={"openwindow": ["py.typed", "**/*.po", "fonts/*"], "openwindow.theme": ["**/*"]},
)
