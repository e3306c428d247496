import { Component, type ComponentType, type RenderableProps } from 'preact';

/** The same view, drawn again only when one of its props is another one: for the rows of long lists. */
export function drawnOnChange<Props extends object>(View: ComponentType<Props>): ComponentType<Props> {
  return class DrawnOnChange extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return !hasSameFields(this.props, next);
    }

    override render(props: RenderableProps<Props>) {
      return <View {...(props as Props)} />;
    }
  };
}

function hasSameFields(a: object, b: object): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.is(a[name as keyof typeof a], b[name as keyof typeof b]))
  );
}
