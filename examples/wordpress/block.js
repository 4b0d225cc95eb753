// The block in the editor, without a build: what can be chosen beside it, and the answer as text that can be edited.
(({ blocks, blockEditor, components, element }) => {
  const { createElement } = element;
  const { InnerBlocks, InspectorControls, useBlockProps } = blockEditor;
  const { PanelBody, SelectControl } = components;

  const choices = {
    industry: [
      ...['finance', 'healthcare', 'retail', 'manufacturing', 'telecom', 'technology', 'energy', 'public-sector'],
      ...['professional-services', 'transport'],
    ],
    size: ['small', 'medium', 'enterprise'],
    horizon: ['12', '24', '36', '48', '60'],
    theme: ['light', 'dark', 'auto'],
    variant: ['compact'],
  };
  const labels = { industry: 'Industry', size: 'Size', horizon: 'Months', theme: 'Theme', variant: 'Form' };

  const select = (name, { attributes, setAttributes }) =>
    createElement(SelectControl, {
      key: name,
      label: labels[name],
      value: attributes[name] ?? '',
      options: [{ label: '–', value: '' }, ...choices[name].map((value) => ({ label: value, value }))],
      onChange: (value) => setAttributes({ [name]: value === '' ? undefined : value }),
    });

  blocks.registerBlockType('mlops-roi/calculator', {
    edit: (block) =>
      createElement(
        'div',
        useBlockProps(),
        createElement(
          InspectorControls,
          null,
          createElement(
            PanelBody,
            { title: 'Calculator' },
            // A scenario of its own says all of this itself.
            block.attributes.scenario === undefined
              ? Object.keys(choices).map((name) => select(name, block))
              : ['theme', 'variant'].map((name) => select(name, block)),
          ),
        ),
        createElement('p', null, 'The calculator. Until it is there, and in feeds:'),
        createElement(InnerBlocks, { template: [['core/paragraph', { placeholder: 'The answer in brief' }]] }),
      ),
    save: () => createElement('div', useBlockProps.save(), createElement(InnerBlocks.Content)),
  });
})(window.wp);
